import { useEffect, useState, type ComponentType } from 'react'
import { Failed, Loading } from './states.tsx'

/**
 * A screen that is loaded when it is first opened. React's own `lazy` shows what has come up to 300 ms late, once it has
 * shown that it waits.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const [, setLoaded] = useState(loaded !== null)
    const [error, setError] = useState<Error | null>(null)
    const Screen = loaded
    useEffect(() => {
      if (Screen !== null || error !== null) return
      load().then(
        (screen) => {
          loaded = screen
          setLoaded(true)
        },
        (reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))),
      )
    }, [Screen, error])
    if (Screen !== null) return <Screen {...props} />
    return error === null ? <Loading /> : <Failed error={error} onRetry={() => setError(null)} />
  }
}
