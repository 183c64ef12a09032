export * from '../../model/quantity-words.ts'
