import { useState, type MouseEvent } from 'react'
import { messageOf, problemOf } from '../api.ts'
import { strings } from '../strings.ts'

/** Saves a file that the server makes; where it cannot make it, the page tells why and not the browser. */
export function SaveLink({
  address,
  label = strings.exports.save,
  isFirst = false,
}: {
  readonly address: string
  readonly label?: string
  readonly isFirst?: boolean
}) {
  const [problem, setProblem] = useState('')
  const save = async (event: MouseEvent): Promise<void> => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    try {
      const answered = await fetch(address)
      if (!answered.ok) throw await problemOf(answered)
      await answered.body?.cancel()
      setProblem('')
      // The answer says that it is to be saved: the page stays.
      window.location.assign(address)
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <>
      <a
        className={isFirst ? 'button primary' : 'button'}
        href={address}
        download
        onClick={(event) => void save(event)}
      >
        {label}
      </a>
      <p role="alert" className="problem">
        {problem}
      </p>
    </>
  )
}
