import type { PolicyInterstitial } from '../interstitial.ts';

/**
 * What people read instead of results. They say what happened and where help is, and accuse nobody: of
 * those who come here, many came by chance, for help, or for research.
 */
export const defaultInterstitials: Record<string, PolicyInterstitial> = {
  en: {
    title: 'We show nothing for this',
    happened:
      'What you looked for is tied to the exploitation of children, so there are no results.',
    law: 'Pictures and videos that show it are against the law nearly everywhere.',
    harm: 'Behind each of them is a child who is being hurt, again with every view.',
    help: 'If you worry about what you think or do, you can talk to someone, without your name:',
    report: 'If you saw something, or it happened to you, you can tell:',
    research: 'If you came for help or research, one search by itself has no consequences.',
  },
  de: {
    title: 'Dazu zeigen wir nichts',
    happened:
      'Wonach gesucht wurde, hängt mit der Ausbeutung von Kindern zusammen. Darum gibt es keine Treffer.',
    law: 'Bilder und Videos davon sind fast überall verboten.',
    harm: 'Hinter jedem steht ein Kind, dem Leid geschieht, mit jedem Ansehen von Neuem.',
    help: 'Wer sich um eigene Gedanken oder Taten sorgt, findet Gehör, ohne den Namen zu nennen:',
    report: 'Wer etwas gesehen oder selbst erlebt hat, kann es hier sagen:',
    research: 'Wer Hilfe sucht oder forscht: Eine Suche allein hat keine Folgen.',
  },
  fr: {
    title: 'Nous n’affichons rien ici',
    happened: 'Cette recherche est liée à l’exploitation d’enfants. Il n’y a donc aucun résultat.',
    law: 'Les images et vidéos de ce type sont interdites presque partout.',
    harm: 'Derrière chacune se trouve un enfant que chaque vue blesse à nouveau.',
    help: 'Si vos pensées ou vos actes vous inquiètent, vous pouvez en parler, sans donner votre nom :',
    report: 'Si vous avez vu quelque chose, ou si cela vous est arrivé, vous pouvez le dire :',
    research:
      'Si vous cherchez de l’aide ou étudiez le sujet, une recherche à elle seule n’a pas de conséquence.',
  },
  es: {
    title: 'No mostramos nada aquí',
    happened:
      'Esta búsqueda está relacionada con la explotación de menores. Por eso no hay resultados.',
    law: 'Las imágenes y vídeos de este tipo están prohibidos en casi todo el mundo.',
    harm: 'Detrás de cada uno hay un niño o una niña a quien cada vista vuelve a dañar.',
    help: 'Si te preocupa lo que piensas o haces, puedes hablar con alguien, sin dar tu nombre:',
    report: 'Si viste algo, o te pasó a ti, puedes contarlo:',
    research: 'Si buscabas ayuda o investigas, una búsqueda por sí sola no tiene consecuencias.',
  },
  pt: {
    title: 'Não mostramos nada aqui',
    happened: 'Esta pesquisa está ligada à exploração de crianças. Por isso não há resultados.',
    law: 'Imagens e vídeos deste tipo são proibidos em quase todo o mundo.',
    harm: 'Por trás de cada um há uma criança que cada visualização volta a ferir.',
    help: 'Se se preocupa com o que pensa ou faz, pode falar com alguém, sem dizer o nome:',
    report: 'Se viu algo, ou se lhe aconteceu, pode contar:',
    research: 'Se procurava ajuda ou investiga, uma pesquisa por si só não tem consequências.',
  },
  nl: {
    title: 'Hier tonen we niets',
    happened:
      'Wat werd gezocht hangt samen met de uitbuiting van kinderen. Daarom zijn er geen resultaten.',
    law: 'Beelden en video’s daarvan zijn bijna overal verboden.',
    harm: 'Achter elk ervan staat een kind dat met elke weergave opnieuw wordt gekwetst.',
    help: 'Maak je je zorgen over wat je denkt of doet, dan kun je praten, zonder je naam te noemen:',
    report: 'Heb je iets gezien, of is het jou overkomen, dan kun je het hier vertellen:',
    research: 'Zoek je hulp of doe je onderzoek, dan heeft één zoekopdracht op zich geen gevolgen.',
  },
};
