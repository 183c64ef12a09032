import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

/** A time-stamp authority of our own, made with openssl, that answers on this machine. */
export interface TestAuthority {
  readonly address: string
  /** The certificate to verify with. */
  readonly certificate: string
  stop(): void
}

const settings = `[req]
distinguished_name = name
prompt = no
x509_extensions = stamping
[name]
CN = Test Authority
[stamping]
extendedKeyUsage = critical,timeStamping
basicConstraints = CA:true
[tsa]
default_tsa = own
[own]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`

export async function startAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-tsa-'))
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(join(folder, 'settings'), settings)
  writeFileSync(join(folder, 'serial'), '01\n')
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem']
  openssl('req', '-x509', ...key, '-out', 'certificate.pem', '-days', '2', '-config', 'settings')
  const server = createServer((request, response) => {
    void buffer(request).then((query) => {
      writeFileSync(join(folder, 'query'), query)
      openssl(
        'ts',
        '-reply',
        '-config',
        'settings',
        '-queryfile',
        'query',
        '-signer',
        'certificate.pem',
        '-inkey',
        'key.pem',
        '-out',
        'answer',
      )
      response.setHeader('content-type', 'application/timestamp-reply').end(readFileSync(join(folder, 'answer')))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    certificate: join(folder, 'certificate.pem'),
    stop: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
