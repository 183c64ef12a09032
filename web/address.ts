import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** A part of the page's address that holds a filter or a choice, so that every state can be shared. */
export function useParameter(name: string): readonly [string, (value: string | null) => void] {
  const [parameters, setParameters] = useSearchParams()
  const set = useCallback(
    (value: string | null) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === null || value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [name, setParameters],
  )
  return [parameters.get(name) ?? '', set]
}

export function documentAddress(
  document: string,
  choice: { mark?: string; start?: number; end?: number } = {},
): string {
  const words = new URLSearchParams()
  if (choice.mark !== undefined) words.set('mark', choice.mark)
  else if (choice.start !== undefined) words.set('at', `${choice.start}-${choice.end ?? choice.start}`)
  const query = words.toString()
  return `/documents/${document.replace('sha256:', '')}${query === '' ? '' : `?${query}`}`
}

/** The document's id, as its address has it without the kind of hash. */
export function documentFrom(part: string): string {
  return part.startsWith('sha256:') ? part : `sha256:${part}`
}

export const questionAddress = (id: string): string => `/questions/${id}`
export const eventAddress = (id: string): string => `/events/${id}`
export const personAddress = (name: string): string => `/people/${encodeURIComponent(name)}`
export const sourceAddress = (name: string): string => `/sources/${encodeURIComponent(name)}`
