const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Titles and the like that end in a full stop without ending a sentence. */
export const abbreviations = set(
  `mr mrs ms dr sen sens rep reps gov govs gen rev prof lt col sgt jr sr st capt maj cmdr adm hon pres supt det insp no vs inc corp co
  ltd bros dept est fig jan feb mar apr aug sept oct nov dec mt ft ave blvd del assn`,
)

/** Those of them that are one only before a figure: “No. 5”. */
export const beforeFigures = set('no fig')

/** Those of them that may stand last in a sentence. */
export const closers = set('jr sr inc corp co ltd bros')

export const pronouns = set(
  'he she they it we i you who one that these those both many some others another everyone nobody',
)
export const personal = set('he she they it we i you')
/** A pronoun with its verb: “he’s”, “they’d”. */
export const shortened = /^(?:he|she|it|they|we|i|you|that|who|there)'(?:s|re|ve|ll|d|m)$/
export const auxiliaries = set(
  `is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't
  wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't`,
)

export const beForms = set('is are was were be been being am')

/** Adverbs that stand inside a verb group: “has repeatedly said”. Words in -ly are added by rule. */
export const adverbs = set(
  `also later then still again once often never not further even already just now recently earlier previously first always ever
  instead all soon too simply thus only today yesterday tonight long since nonetheless nevertheless though however`,
)
export const notAdverbs = set(
  'family ally reply assembly anomaly monopoly supply rally july italy kelly bully belly early daily weekly monthly elderly only',
)

/** Words that begin another clause, so that no subject reaches over them. */
export const clauseOpeners = set(
  `that because if when whenever while whereas although though unless until whether as but so than what how why where which
  whose whom yet nor once since before after`,
)
/** Words that make a clause the scene of another: “While Lee said so, …”. */
export const sceneSetters = set('while although though when after before if as since because whereas')
/** Words that tell how what follows came to be known: “As Lee said, …”. */
export const manners = set('as')
export const coordinators = set('and or but')
/** Words that turn from what one says to what another does: “…, while Lee says”. */
export const turns = set('but while and with')
/** Words that open what was said: “that it was over”. */
export const declaratives = set('that whether')
/** The verb that one reads as that only a house knows. It speaks surely, and takes fewer things for speech than “said”. */
export const anySaying = 'added'
/** The verb of questions. */
export const asks = 'ask'
/** Words that a clause begins with and a mere phrase does not. */
export const clauseStarts = set('that there he she it they we i')
export const prepositions = set(
  `in on at of for from to with by about against under over after before during since until into onto upon within without across
  among between behind beyond near through throughout via amid despite like per outside inside around along toward towards above below
  off citing following regarding including`,
)
export const determiners = set(
  `the a an his her its their our my your this that these those some any many several no each every both another one two three four
  five six seven eight nine ten most all`,
)
export const relatives = set('who which whose whom that where')
/** Relatives that end the name before them: “the agency which runs it”. */
export const describers = set('who which whose')
/** Relatives that stand for a speaker: “Lee, who said”. */
export const speakerRelatives = set('who that')

export const weekdays = set('monday tuesday wednesday thursday friday saturday sunday')
export const months = set(
  'january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.',
)
export const times = set(
  `today yesterday tonight morning afternoon evening night week month year weekend weekday day noon midday midnight hours hour minutes moments days
  weeks months years`,
)

/** What words are said in: “said in a statement”. */
export const mediums = set(
  `statement interview tweet tweets email e-mail letter release speech briefing conference report memo blog post broadcast address
  message note book column editorial essay op-ed article video ad advertisement memoir op-ed town hall event rally session call testimony filing
  affidavit lawsuit documents debate news appearance remarks response exchange`,
)

/** Adverbs that leave it open whether it was said: “reportedly said”. */
export const hearsay = set('reportedly allegedly apparently supposedly')
/** Verbs for what somebody feels, by dictionary form. */
export const expressing = set('express voice')
/** Whose a claim is. */
export const owners = set('his her its their my our your')
/** Nouns for what somebody says: “his claim that”. */
export const claims = set(
  `claim claims argument arguments accusation accusations assertion assertions insistence contention allegation allegations suggestion
  suggestions warning warnings assurance assurances statement statements prediction announcement admission denial complaint declaration
  remark remarks comment comments`,
)

/** What a message does with its words, by dictionary form: “a message stating”. */
export const messageVerbs = set('say state read warn announce claim')

export const verbsOfOther = set(
  `is are was were be been am has have had do does did will would shall should can could may might must went came made took got gave
  saw knew thought found kept held brought began ran sent met paid led stood lost left felt put meant set became fell rose grew drew
  flew broke spoke chose drove wore won sat built spent caught taught fought sold sought let cut hit hurt cost quit shot shut spread struck
  stuck swept wants want seems seem says say comes goes makes takes gives gets knows thinks sees looks needs feels keeps means
  believes hopes remains appears continues plans expects includes shows faces fled bled laid lay rode shook showed slept
  stole swam threw understood woke wrote told said expresses expressed`,
)

/** Outlets that carry what others say: a source that is one of these, beside a speaker, is a carrier. */
export const outlets = set(
  `reuters ap afp upi sana tass interfax xinhua bloomberg dpa efe ansa anadolu irna fars tasnim wafa petra bbc cnn nbc abc cbs fox msnbc npr pbs
  politico cnbc axios buzzfeed vox haaretz ynet al-jazeera jazeera guardian telegraph times post journal tribune herald globe examiner
  observer independent mirror sun mail express gazette chronicle dispatch courier news magazine newspaper newspapers agency network radio
  television tv daily weekly press broadcaster outlet website`,
)
export const agencies = set(
  'reuters ap afp upi sana tass interfax xinhua bloomberg dpa efe ansa anadolu irna fars tasnim wafa petra',
)

/** A noun that points back to an outlet named before: “according to the news agency”. */
export const outletNouns = set('agency newspaper paper network outlet broadcaster magazine station website channel')
/** A noun for words that were written or spoken by somebody else: “a statement said”. */
export const documentNouns = set('statement report letter memo release communique communiqué email documents filing')

export const organisationWords = set(
  `army military ministry government department police agency party council committee court union association society group company
  bank office bureau force forces commission congress senate house campaign university school institute center centre foundation
  corporation inc corp ltd reuters observatory news times post network service authority organization organisation club league
  church network board administration parliament army's command navy hospital nations state states britain russia china syria israel
  iran france germany america`,
)

export const femaleTitles = set(
  'mrs. ms. miss lady queen princess madam sister actress congresswoman chairwoman spokeswoman mother daughter wife woman girl',
)
export const maleTitles = set(
  'mr. sir lord king prince father brother actor congressman chairman spokesman son husband man boy',
)
