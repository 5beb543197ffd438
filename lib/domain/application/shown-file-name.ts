const longest = 255

/**
 * A file's name as it is shown and sent back, never as a path (R-APP-4). The characters stay as they are (R-ALL-5);
 * only what would mislead the reader goes: folders, control characters, and marks that turn the reading direction
 * around (`届 + U+202E + fdp.exe` looks like 届exe.pdf).
 */
export function shownFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
  return shortened(visible) || '名称のないファイル'
}

/** The end of the name says what kind of file it is, so the middle goes. */
function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= longest) return name
  const ending = /\.[A-Za-z]{1,5}$/.exec(name)?.[0] ?? ''
  return characters.slice(0, longest - ending.length).join('') + ending
}
