export { apiDescription, createApp, type AppOptions } from './app.ts'
export { serve, type ServeOptions, type Serving } from './serve.ts'
export {
  addAccount,
  changePassword,
  changeRole,
  isLoopback,
  openAccess,
  readAccounts,
  removeAccount,
  roles,
  type Access,
  type Role,
} from './accounts/index.ts'
