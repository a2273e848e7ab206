const serif = "font-family:Georgia,'Times New Roman',serif;color:#14181c;"
const sans = 'font-family:Arial,Helvetica,sans-serif;color:#454d55;'
const none = 'margin:0;'
const quote = `${none}padding:0 16px;`
const line = '3px solid #c3cad0;'

/** How a newsletter is set, element by element: mail programs drop stylesheets and whatever they do not know. */
export const mailStyle = {
  house: `${none}${sans}font-size:14px;line-height:20px;font-weight:bold;`,
  kicker: `${none}${sans}font-size:13px;line-height:20px;`,
  headline: `${none}${serif}font-size:30px;line-height:36px;font-weight:bold;`,
  standfirst: `${none}${serif}font-size:18px;line-height:26px;`,
  small: `${none}${sans}font-size:13px;line-height:20px;`,
  text: `${none}${serif}font-size:17px;line-height:27px;`,
  heading: `${none}${serif}font-size:20px;line-height:28px;font-weight:bold;`,
  /** The line stands where the quote's lines begin; few mail programs know a border by its side in the text. */
  quote: { ltr: `${quote}border-left:${line}border-right:0;`, rtl: `${quote}border-right:${line}border-left:0;` },
  list: `${none}padding:0 24px;${serif}font-size:17px;line-height:27px;`,
  picture: 'display:block;width:100%;height:auto;border:0;',
  rule: 'margin:0;border:0;border-top:1px solid #c3cad0;',
} as const
