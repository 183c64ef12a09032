import { OpenAPIHono } from '@hono/zod-openapi'
import { version } from '../config.ts'
import { sha256 } from '../model/index.ts'
import type { AddOptions } from '../operations/add.ts'
import type { Ledger } from '../operations/open.ts'
import { accountsGuard, localAccess, originsOf, sessionRoutes, type Access } from './accounts/index.ts'
import type { BundleFolder } from './bundles.ts'
import { fromHereAlone, strictHeaders } from './guard.ts'
import { problem, refused, thrown } from './problem.ts'
import { addRoutes } from './routes/adding.ts'
import { bundleRoutes } from './routes/bundles.ts'
import { changeRoutes } from './routes/changes.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { documentRoutes } from './routes/documents.ts'
import { familyRoutes } from './routes/families.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { questionRoutes } from './routes/questions.ts'
import { workbench } from './workbench.ts'

export interface AppOptions {
  readonly ledger: Ledger
  /** The port that requests come in by: another in `Host` or `Origin` is refused. */
  readonly port: () => number
  /** Where it is reached, and who may ask; this machine alone where not given. */
  readonly access?: Access | undefined
  /** Who signs what is decided where there are no accounts; null where nobody is named. */
  readonly by: string | null
  /** How documents are read that are added; without it none can be. */
  readonly adding?: Omit<AddOptions, 'progress' | 'signal'> | undefined
  /** Where bundles lie that were made for whoever asked. */
  readonly bundles: BundleFolder
  /** Told of each fault of our own. */
  readonly fault: (error: unknown) => void
}

/** The HTTP interface to a ledger: questions in, the command's JSON out. What validates requests also describes them. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { ledger, port, fault, access = localAccess } = options
  const app = new OpenAPIHono({
    defaultHook: (result, context) => (result.success ? undefined : refused(context, result.error)),
  })
  app.use(strictHeaders)
  app.use(fromHereAlone(port, originsOf(access, port)))
  app.use('/api/v1/*', accountsGuard(access, options.by))
  app.use('/api/v1/*', async (context, next) => {
    if (context.req.method !== 'GET' || isOfTheMoment(context.req.path)) return next()
    const tag = `"${sha256(`${version} ${await ledger.revision()}`).slice(0, 32)}"`
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { ETag: tag })
    await next()
    if (context.res.ok) context.header('ETag', tag)
    context.header('Cache-Control', 'private, no-cache')
    return undefined
  })
  app.notFound((context) =>
    problem(context, 'not-found', `nothing lies here: ${context.req.path}. See: /api/v1/openapi.json`),
  )
  app.onError((error, context) => thrown(error, context, fault))

  routes(app, options, access)
  app.doc31('/api/v1/openapi.json', about)
  workbench(app)
  return app
}

function routes(app: OpenAPIHono, options: AppOptions, access: Access): void {
  const { ledger } = options
  ledgerRoutes(app, ledger)
  documentRoutes(app, ledger)
  questionRoutes(app, ledger)
  familyRoutes(app, ledger)
  decisionRoutes(app, ledger)
  addRoutes(app, options)
  bundleRoutes(app, options)
  changeRoutes(app, ledger)
  sessionRoutes(app, access)
}

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Hearsay',
    version,
    description:
      'Answers for a ledger over HTTP, and takes decisions. Answers are those of the command’s --json; lists come in pages.',
    license: { name: 'Apache-2.0' },
  },
}

/** The OpenAPI 3.1 description that a server gives under `/api/v1/openapi.json`, without a server or a ledger. */
export function apiDescription() {
  const app = new OpenAPIHono()
  // Describing asks nothing of what the routes work on.
  routes(app, { adding: {} } as AppOptions, localAccess)
  return app.getOpenAPI31Document(about)
}

/** Whether what lies at a path follows from more than the ledger. */
function isOfTheMoment(path: string): boolean {
  return path.endsWith('/events-stream') || /^\/api\/v1\/sessions?$/.test(path)
}
