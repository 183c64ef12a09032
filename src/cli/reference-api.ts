import { apiDescription } from '../server/index.ts'
import { code, fence, generated, page, table } from './markdown.ts'

type Description = ReturnType<typeof apiDescription>
type Operation = NonNullable<NonNullable<Description['paths']>[string]['get']>
type Schema = Readonly<Record<string, unknown>>

const introduction = `\`hearsay serve\` answers programs and the workbench alike. The description for machines (OpenAPI 3.1) lies at
\`/api/v1/openapi.json\`; this page is made from it. The version stands in the path: what is taken away or means something else comes under a new one.

- **Answers** are the objects that the commands print with \`--json\`.
- **Lists** come in pages: \`items\`, \`total\`, and \`next\` for the \`cursor\` of the page after. A cursor holds until the ledger changes.
- **Errors** have one shape, \`{"error": {"code", "message"}}\`; the status follows from the code.
- **Long work** is taken on at once; what comes of it is told as server-sent events at the address that the answer names.
- **Unchanged answers**: each has an \`ETag\`; asked with \`If-None-Match\`, what has not changed is answered by 304.
- **Who may ask**: this machine alone. With accounts, sign in first and send the cookie along; decisions bear the account’s name.`

const examples = `# rival figures of the killed, two questions
curl 'http://127.0.0.1:7475/api/v1/questions?measure=killed&limit=2'

# what waits for a person, and accepting the first of it
curl 'http://127.0.0.1:7475/api/v1/review?limit=1'
curl http://127.0.0.1:7475/api/v1/judgements -H 'content-type: application/json' \\
  -d '{"decision": {"kind": "review", "of": "claim", "id": "…", "verdict": "accepted"}, "note": "Read twice."}'

# adding a file, and what becomes of it
curl http://127.0.0.1:7475/api/v1/additions -F files=@report.html
curl -N http://127.0.0.1:7475/api/v1/additions/…/events-stream

# with accounts
curl -c cookies https://ledger.example.org/api/v1/session -H 'content-type: application/json' -d '{"name": "Ana", "password": "…"}'
curl -b cookies https://ledger.example.org/api/v1/questions`

const methods = ['get', 'post', 'put', 'delete'] as const

/** The page on the HTTP interface, made from its own description. */
export function apiPage(): string {
  const { paths = {}, components = {} } = apiDescription()
  const told = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : operationSection(`${method.toUpperCase()} ${path}`, operation)
    }),
  )
  const schemas = Object.entries(components.schemas ?? {}).flatMap(([name, schema]) =>
    schemaSection(name, schema as Schema),
  )
  return page(['# HTTP interface', generated, introduction, fence('sh', examples), ...told, '## Objects', ...schemas])
}

function operationSection(
  title: string,
  { summary = '', parameters = [], requestBody, responses }: Operation,
): string[] {
  const rows = parameters.flatMap((one) => {
    if ('$ref' in one) return []
    const schema = (one.schema ?? {}) as Schema
    const where = one.in === 'path' ? 'in the path' : one.required === true ? 'needed' : ''
    return [[code(one.name), [one.description?.replace(/\.$/, ''), valuesOf(schema), where].filter(Boolean).join('; ')]]
  })
  const bodies = requestBody && 'content' in requestBody ? Object.entries(requestBody.content) : []
  const answer = responses?.['200'] as Answer | undefined
  return [
    `## ${code(title)}`,
    summary,
    ...(rows.length === 0 ? [] : [table(['parameter', 'what it is'], rows)]),
    ...bodies.map(([type, { schema }]) => `Takes ${code(type)}: ${shapeOf((schema ?? {}) as Schema)}.`),
    ...Object.entries(answer?.content ?? {}).map(
      ([type, { schema }]) => `Gives ${code(type)}: ${shapeOf(schema ?? {})}.`,
    ),
  ]
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

/** "one of: killed, injured", "default: 50". */
function valuesOf({ enum: values, default: fallback }: Schema): string {
  const told = [
    Array.isArray(values) ? `one of: ${values.join(', ')}` : '',
    fallback === undefined ? '' : `default: ${JSON.stringify(fallback)}`,
  ]
  return told.filter((one) => one !== '').join('; ')
}

/** The name of an object, "a page of Claim", or the fields. */
function shapeOf(schema: Schema): string {
  const name = nameOf(schema)
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`
  const { properties, items, type, format } = schema as {
    properties?: Readonly<Record<string, Schema>>
    items?: Schema
    type?: string
    format?: string
  }
  if (items !== undefined) return `a list of ${shapeOf(items)}`
  if (properties?.['items'] !== undefined && properties['next'] !== undefined)
    return `a page: ${code('items')} is ${shapeOf(properties['items'])}`
  if (properties !== undefined)
    return Object.entries(properties)
      .map(([field, of]) => `${code(field)} (${shapeOf(of)})`)
      .join(', ')
  return [type ?? 'anything', format].filter(Boolean).join(', ')
}

function nameOf({ $ref: reference }: Schema): string | undefined {
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined
}

function schemaSection(name: string, schema: Schema): string[] {
  const { description, ...rest } = schema
  const isPlain = Object.keys(rest).every((key) => key === 'type')
  return [
    `### ${name}`,
    ...(typeof description === 'string' ? [description] : []),
    ...(isPlain ? [] : [fence('json', JSON.stringify(rest, null, 1))]),
  ]
}
