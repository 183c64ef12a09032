export { mediaTypeOf } from './media-type.ts'
export { isUnreadable, readDocument, type UnreadableDocument } from './read-document.ts'
