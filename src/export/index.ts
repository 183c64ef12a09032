export { briefHtml } from './brief-html.ts'
export { briefMarkdown } from './brief-markdown.ts'
