import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { addressOf, ask, messageOf } from '../api.ts'
import { ScreenTitle } from '../components/frame.tsx'
import { strings } from '../strings.ts'

/** Asks for name and password, where the server has accounts. */
export function SignInScreen() {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const signIn = async (): Promise<void> => {
    try {
      await ask(addressOf('/session'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
      })
      await client.resetQueries()
    } catch (error) {
      setPassword('')
      setProblem(messageOf(error))
    }
  }
  return (
    <main id="content" className="sign-in">
      <ScreenTitle title={strings.signIn.title} lead={strings.signIn.lead} />
      <Form
        className="card"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn()
        }}
      >
        <TextField className="field" isRequired value={name} onChange={setName} autoComplete="username">
          <Label>{strings.signIn.name}</Label>
          <Input dir="auto" />
        </TextField>
        <TextField
          className="field"
          isRequired
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        >
          <Label>{strings.signIn.password}</Label>
          <Input />
        </TextField>
        <Button className="button primary" type="submit">
          {strings.signIn.submit}
        </Button>
        <p role="alert" className="problem">
          {problem}
        </p>
      </Form>
    </main>
  )
}
