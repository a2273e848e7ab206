import type { SayingWords } from './SayingWords.ts'

export const french: SayingWords = {
  said: "dit|disent|disait|déclare|déclaré|déclarait|affirme|affirmé|affirmait|explique|expliqué|expliquait|indique|indiqué|précise|précisé|ajoute|ajouté|assure|assuré|lance|lancé|selon|d[’']après|écrit|estime|estimé|rapporte|rapporté|raconte|raconté|annonce|annoncé|confie|confié|souligne|souligné|répond|répondu|demande|demandé|prévient|prévenu|dénonce|dénoncé|évoque|évoqué|parle de|parlé de|qualifie|qualifié|citée?s?|a-t-(?:il|elle|on)|cite",
  saidByMany:
    'disent|ont (?:dit|déclaré|affirmé|indiqué|précisé|assuré|rapporté|confirmé|raconté|expliqué)|affirment|indiquent|assurent|rapportent|racontent|expliquent|confirment',
  accordingTo: "selon|d[’']après|de source|au dire",
  that: 'que|qu|si|il|elle|on|ils|elles|mais|et',
  one: 'source|responsable|diplomate|conseiller|conseillère|proche|témoin|habitante?|riverain|riveraine|analyste|experte?|élue?|militante?|haut fonctionnaire|fonctionnaire',
  many: 'sources|responsables|diplomates|conseillers|proches|témoins|habitants|riverains|analystes|experts|élus|militants|hauts fonctionnaires|fonctionnaires|cadres',
  crowd: 'habitants|riverains|analystes|experts|militants',
  some: "une?|des|de|plusieurs|certains|certaines|quelques|deux|trois|quatre|d[’']autres|autres|hauts",
  known: "les?|la|l[’']~*|ces?|cette|cet|son|sa|ses|leurs?",
  nameless: String.raw`anonym~*|(?:source|personne)s? (?:proches?|au fait)|sous couvert|requis l[’']anonymat`,
  stock: String.raw`(?:pas|n[’'](?:est|était|étant)) (?:autorisée?s?|habilitée?s?) à (?:s[’']exprimer|parler|communiquer|commenter)(?:\s+(?:publiquement|à la presse|aux médias|sur le sujet|sur ce sujet|dans les médias))*|en raison du caractère sensible d~+ ~+`,
  withheld: String.raw`sous (?:le )?(?:couvert|sceau) de l[’']anonymat|sous couvert d[’']anonymat|sous (?:la )?condition d[’']anonymat|(?:a|ont|ayant) (?:requis|demandé|souhaité) (?:l[’']anonymat|garder l[’']anonymat|rester anonyme)`,
  because: 'car|parce|afin|pour|par (?:crainte|peur)|craignant|de (?:crainte|peur)|en raison|puisque',
}
