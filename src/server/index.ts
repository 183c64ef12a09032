export { createApp, type AppOptions } from './app.ts'
export { serve, type ServeOptions, type Serving } from './serve.ts'
