// A thread does not inherit what lets this process run TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./reading-thread.ts')
