export { isUnreadable, readDocument, type UnreadableDocument } from './readDocument.ts'
