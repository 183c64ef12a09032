export { isUnreadable, readDocument, type UnreadableDocument } from './read-document.ts'
