import { ScreenTitle } from './frame.tsx'
import { strings } from '../strings.ts'

export function NotFoundScreen() {
  return <ScreenTitle title={strings.state.notFound} />
}
