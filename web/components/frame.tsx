import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, Form, Input, Label, SearchField } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { addressOf, ask, type Account } from '../api.ts'
import mark from '../mark.svg'
import { strings } from '../strings.ts'
import { AppearanceChoice } from './appearance.tsx'

const screens = [
  ['/', strings.screens.overview],
  ['/documents', strings.screens.documents],
  ['/questions', strings.screens.questions],
  ['/events', strings.screens.events],
  ['/people', strings.screens.people],
  ['/sources', strings.screens.sources],
  ['/checks', strings.screens.checks],
  ['/review', strings.screens.review],
  ['/decisions', strings.screens.decisions],
  ['/search', strings.screens.search],
  ['/export', strings.screens.export],
] as const

/** What is around every screen: the way to the others, the search, the appearance. */
export function Frame({ account, children }: { readonly account: Account; readonly children: ReactNode }) {
  const client = useQueryClient()
  const [address, go] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    setOpen(false)
    window.scrollTo(0, 0)
    // Who came by a link hears the new screen; who opened the page begins at its top.
    if (!isFirst.current) main.current?.focus({ preventScroll: true })
    isFirst.current = false
  }, [address])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <header className="top">
        <Button className="menu-button" aria-expanded={isOpen} aria-controls="screens" onPress={() => setOpen(!isOpen)}>
          {isOpen ? strings.close : strings.menu}
        </Button>
        <Link href="/" className="brand">
          <img src={mark} alt="" width="24" height="24" />
          {strings.name}
        </Link>
        <Form
          role="search"
          className="top-search"
          onSubmit={(event) => {
            event.preventDefault()
            const words = new FormData(event.currentTarget).get('q')
            go(`/search?q=${encodeURIComponent(typeof words === 'string' ? words : '')}`)
          }}
        >
          <SearchField name="q" aria-label={strings.search.label}>
            <Input placeholder={strings.search.placeholder} dir="auto" />
          </SearchField>
        </Form>
        {account.hasAccounts && (
          <Button
            className="button quiet"
            onPress={() => void ask(addressOf('/session'), { method: 'DELETE' }).then(() => client.resetQueries())}
          >
            {strings.signIn.out(account.name ?? '')}
          </Button>
        )}
        <AppearanceChoice />
      </header>
      <nav id="screens" className={isOpen ? 'screens open' : 'screens'} aria-label={strings.menu}>
        <ul>
          {screens.map(([path, name]) => (
            <li key={path}>
              <Link href={path} {...(isHere(path, address) && { 'aria-current': 'page' as const })}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function isHere(path: string, address: string): boolean {
  return path === '/' ? address === '/' : address === path || address.startsWith(`${path}/`)
}

/** The heading of a screen; it names the browser's tab too. */
export function ScreenTitle({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${strings.name}`
  }, [title])
  return (
    <div className="screen-title">
      <div>
        <h1 dir="auto">{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  )
}

/** A labelled field for words that filter a list. */
export function WordsField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <SearchField className="field" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input dir="auto" />
    </SearchField>
  )
}
