/** The first 32 bits of the fraction of a root, as FIPS 180-4 has them. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0

const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((number) => {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return true
})

const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))

/**
 * SHA-256 (FIPS 180-4) piece by piece. The browser's own wants a whole file in memory, and is not there at all where
 * the page does not come by https.
 */
export function newSha256() {
  const state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  const block = new Uint8Array(64)
  let filled = 0
  let size = 0
  function update(bytes: Uint8Array): void {
    size += bytes.length
    let start = 0
    while (start < bytes.length) {
      if (filled === 0 && start + 64 <= bytes.length) {
        mix(state, bytes, start)
        start += 64
        continue
      }
      const piece = bytes.subarray(start, start + 64 - filled)
      block.set(piece, filled)
      start += piece.length
      filled = (filled + piece.length) % 64
      if (filled === 0) mix(state, block, 0)
    }
  }
  function hex(): string {
    const bits = new DataView(new ArrayBuffer(8))
    bits.setBigUint64(0, BigInt(size) * 8n)
    const padding = new Uint8Array(((filled < 56 ? 56 : 120) - filled) % 64 || 64)
    padding[0] = 0x80
    update(padding)
    update(new Uint8Array(bits.buffer))
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
  return { update, hex }
}

const words = new Int32Array(64)
const at = (array: Int32Array | Uint8Array, index: number) => array[index] as number

/** Words are named as in the standard. Plain loops: it runs over every 64 bytes of a file. */
function mix(state: Int32Array, bytes: Uint8Array, start: number): void {
  spread(bytes, start)
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let round = 0; round < 64; round++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, round) + at(words, round)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  add(state, 0, a, b, c, d)
  add(state, 4, e, f, g, h)
}

function add(state: Int32Array, from: number, a: number, b: number, c: number, d: number): void {
  state[from] = at(state, from) + a
  state[from + 1] = at(state, from + 1) + b
  state[from + 2] = at(state, from + 2) + c
  state[from + 3] = at(state, from + 3) + d
}

function spread(bytes: Uint8Array, start: number): void {
  for (let index = 0; index < 16; index++) {
    const place = start + index * 4
    const high = (at(bytes, place) << 24) | (at(bytes, place + 1) << 16)
    words[index] = high | (at(bytes, place + 2) << 8) | at(bytes, place + 3)
  }
  for (let index = 16; index < 64; index++) {
    const x = at(words, index - 15)
    const y = at(words, index - 2)
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[index] = (at(words, index - 16) + s0 + at(words, index - 7) + s1) | 0
  }
}
