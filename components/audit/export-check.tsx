import { Disclosure } from '@/components/ui/disclosure'

const commands = `head -n -1 audit-log.csv | sha256sum | cut -d ' ' -f 1 > sha256
tail -n 1 audit-log.csv | cut -d , -f 2 > head
tail -n 1 audit-log.csv | cut -d , -f 4 | base64 -d > signature
printf 'export:%s:%s' "$(cat sha256)" "$(cat head)" > message
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in message -sigfile signature`

/** For whoever is handed the file: how to see that it was neither changed nor cut. */
export function ExportCheck({ publicKey }: { publicKey: string }) {
  return (
    <Disclosure summary="保存したCSVが改ざんされていないことを確かめる方法">
      <p>
        CSVの最後の行は、その上のすべての行と、保存したときの監査ログの末尾の封印に対する電子署名（Ed25519）です。次の公開鍵をkey.pemという名前で保存してCSVと一緒に渡すと、受け取った人が次のコマンドで確かめられます。「Signature
        Verified Successfully」と表示されれば、改ざんはありません。
      </p>
      <pre className="whitespace-pre-wrap break-all border border-solid-gray-420 p-4">{publicKey}</pre>
      <pre className="whitespace-pre-wrap break-all border border-solid-gray-420 p-4">{commands}</pre>
    </Disclosure>
  )
}
