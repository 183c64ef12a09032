export { rectanglesOf, type PageRectangle } from '../read/index.ts'
