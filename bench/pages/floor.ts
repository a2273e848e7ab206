import { givenHtml } from './givenHtml.ts'

const text = document.createElement('div')
text.contentEditable = 'true'
text.spellcheck = false
text.innerHTML = givenHtml()
document.querySelector('#root')?.append(text)
