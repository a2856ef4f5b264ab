/**
 * Names under which the harmful form of a point of care would come in (care.md G), by point. Ordinary words of the product that are
 * spelt alike are avoided by whole words and phrases: `returnVisit` asks whether an answer holds, `track` is the petitioner's own view.
 */
export const harmfulNames = {
  G1: [
    'intercept*',
    'persuade*',
    'fetch back',
    'bring back',
    'brought back',
    'returned person*',
    'detain*',
    'escort*',
    'police*',
    'event period',
  ],
  G2: ['admonish*', 'admonition*', 'reprimand*', 'warning talk', 'legal talk', 'police*', 'criminal*', 'offence*'],
  G3: [
    'watch*',
    'watcher*',
    'surveil*',
    'stability*',
    'whereabouts',
    'trajectory',
    'latitude',
    'longitude',
    'gps',
    'geo*',
    'located*',
    'relatives',
    'social graph',
  ],
  G4: ['waiver*', 'waive*', 'promise*', 'pledge*', 'silence*'],
  G5: [
    'score*',
    'rank*',
    'risk*',
    'blacklist*',
    'key person*',
    'troublemaker*',
    'habitual*',
    'vexatious*',
    'repeat visitor*',
    'persons of',
    'petitioner list*',
    'list petitioners',
    'search petitioners',
    'find petitioner*',
    'petitioner count',
    'cases of petitioner',
  ],
  G8: ['expose*', 'exposure*', 'shame*', 'shaming', 'name and shame', 'publish case', 'publish person'],
  G10: ['face', 'faces', 'facial', 'voiceprint*', 'fingerprint*', 'iris', 'biometric*', 'emotion*', 'recording*', 'gait'],
  G11: ['diagnos*', 'mental*', 'psych*', 'temper', 'mood*', 'illness*', 'medical*', 'emotion*', 'health status'],
  G14: ['veto*', 'demote*', 'promotion*', 'dismiss*', 'punish*', 'sanction*', 'penalt*', 'bonus*', 'personnel state'],
  G20: ['home visit*', 'visit home*', 'doorstep*', 'unannounced*'],
  G21: ['board', 'boards', 'leaderboard*', 'league*', 'public ranking', 'publish figures'],
  G22: ['predict*', 'forecast*', 'risk*', 'extreme*', 'danger*', 'likelihood*', 'profile*', 'propensity'],
  G23: ['auto decide*', 'auto reply*', 'automatic*', 'model', 'prediction*'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Libraries that recognise faces, voices, hands or feelings (care G10). */
export const biometricLibraries =
  /face|facial|opencv|mediapipe|biometr|fingerprint|voiceprint|speaker-?(?:id|recog)|speech|emotion-?(?:detect|recog)|affectiva|iris-|tensorflow|onnx|webauthn/iu;
