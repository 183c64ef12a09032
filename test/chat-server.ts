import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server got it; `json` is what its body holds. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly json: Readonly<Record<string, unknown>>
  /** The user's message: the passage. */
  readonly passage: string
}

export type Answering = (asked: Asked, response: ServerResponse, count: number) => void

export interface ChatServer {
  /** Of its API: what goes before `/chat/completions`. */
  readonly address: string
  readonly host: string
  readonly asked: readonly Asked[]
  /** Connections that were made to it, whether or not anything was asked. */
  readonly connections: () => number
  close(): Promise<void>
}

/** A real server on this machine that speaks the protocol of chat completions, as well or as badly as `answering` does. */
export async function chatServer(answering: Answering): Promise<ChatServer> {
  const asked: Asked[] = []
  let connections = 0
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    request.on('end', () => {
      const json = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>
      const messages = json['messages'] as { role: string; content: string }[]
      const passage = messages.find(({ role }) => role === 'user')?.content ?? ''
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, json, passage }
      asked.push(one)
      answering(one, response, asked.length)
    })
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `http://${host}/v1`,
    host,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Answers with a model's words, as a chat completion. */
export function says(words: string, finish = 'stop'): Answering {
  return (_asked, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content: words } }],
      }),
    )
  }
}

/** Answers with attributions, as they are asked for. */
export function lists(...attributions: unknown[]): Answering {
  return says(JSON.stringify({ attributions }))
}

/** Answers with a status and a body. */
export function status(code: number, body = '', headers: Record<string, string> = {}): Answering {
  return (_asked, response) => {
    response.writeHead(code, headers)
    response.end(body)
  }
}
