export { mediaTypeOf } from './media-type.ts'
export { isUnreadable, readDocument, type UnreadableDocument } from './read-document.ts'
export { defaultReadLimits, type ReadLimits } from './limits.ts'
export { type PageRectangle, rectanglesOf } from './rectangles.ts'
