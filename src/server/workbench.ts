import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** Where the build puts the web application: beside this file's own folder, also for a program that runs from its sources. */
const folders = ['../web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Scripts and styles of this server alone; nothing else loads, and nothing is sent elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

interface WebFile {
  readonly plain: Uint8Array<ArrayBuffer>
  /** Packed when it is first asked for. */
  readonly packed: () => Uint8Array<ArrayBuffer>
}

/** Serves the web application: each of its files, and its page for every other address that a person may open. */
export function workbench(app: OpenAPIHono): void {
  const folder = folders.find((path) => existsSync(join(path, 'index.html')))
  if (folder === undefined) return
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length).replaceAll('\\', '/'), webFile(readFileSync(path))] as const
      }),
  )
  const page = files.get('/index.html')
  app.get('*', async (context, next) => {
    const { path } = context.req
    const file = files.get(path) ?? (/^\/(?:api|assets)(?:\/|$)/.test(path) ? undefined : page)
    if (file === undefined) return next()
    const isPacked = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
    return context.body(isPacked ? file.packed() : file.plain, 200, {
      'Content-Type': (file !== page && mediaTypes[extname(path)]) || 'text/html; charset=utf-8',
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
      Vary: 'Accept-Encoding',
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': policy,
    })
  })
}

function webFile(plain: Uint8Array<ArrayBuffer>): WebFile {
  let packed: Uint8Array<ArrayBuffer> | null = null
  return { plain, packed: () => (packed ??= gzipSync(plain, { level: 9 })) }
}
