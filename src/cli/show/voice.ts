export { voiceInWords as voice } from '../../model/claim-words.ts'
