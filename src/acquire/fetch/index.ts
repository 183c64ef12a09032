export { isAddress, withoutPassword } from './address.ts'
export { type Capture, defaultFetchOptions, type Fetched, Fetcher, type FetchOptions } from './fetcher.ts'
