export { rectanglesOf } from '../read/index.ts'
