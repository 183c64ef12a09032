export { SecondReader, type SecondReaderOptions } from './second-reader.ts'
