import { parentPort } from 'node:worker_threads'
import { parseHere, type ParsingTask } from './parse.ts'

parentPort?.on('message', (task: ParsingTask) => {
  void parseHere(task).then((answer) => parentPort?.postMessage(answer))
})
