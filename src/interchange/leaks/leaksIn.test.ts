import { expect, test } from 'vitest'
import { leaksIn } from './leaksIn.ts'

const secret = 'Café “Noa” <knows> & won’t say\nwho'
const bytes = new TextEncoder().encode(secret)
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const disguises: Readonly<Record<string, string>> = {
  'as it is': `before ${secret} after`,
  'in capitals, with other spaces and marks': secret.toUpperCase().replace(/\s/g, '\u00a0\n ').replaceAll('“', '"'),
  'as entities':
    'Caf&eacute;'.replace('&eacute;', '&#xe9;') + ' &#8220;Noa&#8221; &lt;knows&gt; &amp; won&#8217;t say<br>who',
  'with tags between its letters':
    '<p>Ca<b>f</b>é “N<!-- -->oa” &lt;knows&gt; <i class="a">&amp;</i> won’t say who</p>',
  'as JSON': JSON.stringify({ note: secret }),
  'as escapes': Array.from(secret, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'as HTML in JSON': JSON.stringify({ html: '<p>Café “Noa” &lt;knows&gt; &amp; won’t say<br>who</p>' }),
  'as JSON in an attribute': `<a data-x="${JSON.stringify(secret).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
  'in an address': `https://example.org/?q=${encodeURIComponent(secret)}`,
  'twice in an address': encodeURIComponent(encodeURIComponent(secret)),
  'as mail': 'Caf=C3=A9 =E2=80=9CNoa=E2=80=9D <knows> & won=E2=80=99t s=\r\nay who',
  'in base64': `data:text/plain;base64,${base64(secret)}`,
  'in base64 after one letter': base64(`a${secret}b`),
  'in base64 after two letters': base64(`ab${secret}b`).replaceAll('+', '-').replaceAll('/', '_'),
  'in base64 of many lines': base64(secret.padStart(300, 'x')).replace(/.{76}/g, '$&\r\n'),
}

test.each(Object.entries(disguises))('words are found %s', (_, output) => {
  expect(leaksIn(output, ['nothing here', secret])).toEqual([secret])
})

test('bytes are read as UTF-8 and, where they may be, as UTF-16', () => {
  const wide = new Uint8Array(Uint16Array.from(secret.split(''), (sign) => sign.charCodeAt(0)).buffer)
  expect([leaksIn(bytes, [secret]), leaksIn(wide, [secret])]).toEqual([[secret], [secret]])
})

test('a page that carries a large picture is read, and what is not there is not found', () => {
  const page = `<p>Words.</p><img src="data:image/png;base64,${'QUJD'.repeat(100_000)}">`
  expect([leaksIn(page, [secret]), leaksIn(`${page}${secret}`, [secret]), leaksIn('', [secret, ''])]).toEqual([
    [],
    [secret],
    [],
  ])
})

test('a mark without letters is looked for as it is', () => {
  expect([leaksIn('a ★★★ b', ['★★★']), leaksIn('a ★ b', ['★★★'])]).toEqual([['★★★'], []])
})
