export const usage = `Usage: npm run -s stet -- COMMAND

  attribute [--house FILE]
      Reads JSON lines {"id", "text"} from standard input and writes a line
      {"id", "attributions"} for each. Offsets are UTF-16 code units. --house
      names a newsroom whose agencies and verbs of speech are known besides.

  check [--house FILE] [--edition ID] FILE...
      Writes what stands in the way of publishing, a line each: file, level,
      rule, block (0 for the titles, the body from 1) and message, with tabs
      between. Reads what convert reads. Exit code 1: something blocks.
      Layouts are judged as each edition publishes them, with --edition as
      that one does. Those that take a browser to judge are not, and are told
      on standard error: cut titles, the print column and reader mode.

  convert --from F --to F [--house FILE] [--edition ID] [--site URL] FILE
      Converts FILE (- for standard input) and writes to standard output.
      F is one of text, html, story (Stet's own JSON; whole drafts are read
      too), and for --to json-ld too: what the page says, for machines, as a
      NewsArticle of schema.org; newsletter: a mail in tables, its styles on
      its elements; and rss: a feed of one item. --house names the newsroom's
      settings; public/house.json without. --site names the publication's
      address, where a feed and its links lead.
      --edition writes the page as that edition of the house tells it.

Exit code 2: it could not be read, or the command was not understood.
`
