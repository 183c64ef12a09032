export type { FetchOptions } from '../acquire/index.ts'
