// Written by npm run codegen from api/**/*.graphql. Do not edit.
import type { Cleared } from './access/disclosure.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** Who is asking, and what they may do. Without a session: the public. */
  readonly me: Me;
  /** The people of the demonstration, one for each role; empty when sign-in is not by demonstration. */
  readonly demoPeople: ReadonlyArray<Person>;
  /** Which roles may do what: whom to ask for what one may not do oneself. */
  readonly capabilityHolders: ReadonlyArray<CapabilityHolders>;
  /** Work that takes longer than a question, newest first: one's own, and everybody's for those who may read deliveries. */
  readonly runs: ReadonlyArray<Run>;
  /** Addresses within the application that one keeps, and those that others share, newest first. */
  readonly savedViews: ReadonlyArray<SavedView>;
  /** Who the patients of a cohort are: how many have each value of each trait, those of whom it is not known among them. */
  readonly characteristics: CharacteristicsResult;
  /** Every cohort of a snapshot; a source as a whole is a cohort too, named by the source alone. */
  readonly cohorts: CohortList;
  /** One cohort, or null when the snapshot has no such cohort. */
  readonly cohort: Maybe<Cohort>;
  /** From screened to disease control, with the reasons for loss. */
  readonly funnel: FunnelResult;
  /** Funnels printed in publications, shown exactly. */
  readonly publishedFunnels: ReadonlyArray<PublishedFunnel>;
  /** Where each cohort of a trial stands under its two-stage rule. */
  readonly monitor: Monitor;
  /** How many of a selection have each value of one trait together with each of another. */
  readonly crossTable: CrossTableResult;
  /** Definitions of cohorts of the sources that one may see, the newest change first; nothing without a session. */
  readonly cohortDefinitions: ReadonlyArray<CohortDefinition>;
  /** One definition, by its own id (K12) or that of one of its versions (K12~3). */
  readonly cohortDefinition: Maybe<CohortDefinition>;
  /** What a definition leaves of a source, step by step, before it is saved. */
  readonly draftCohort: DraftResult;
  /** By what one can define a cohort of a source: its traits, their values, and, where it is open, how many have each. */
  readonly traitValues: TraitValues;
  /**
   * How many of a selection, and of everybody in its source, have each value of each trait. Of a trait that steps ask about,
   * the others decide whom its bins count, so that what was not chosen is seen as well. Without only, every trait.
   */
  readonly facets: FacetsResult;
  /** Every method that can be computed on numbers of one's own. */
  readonly methods: ReadonlyArray<Method>;
  /** Runs a method on the numbers given; nothing is looked up and nothing is stored. */
  readonly compute: ComputeResult;
  /** Deliveries, newest first; refused ones too. */
  readonly deliveries: ReadonlyArray<Delivery>;
  readonly delivery: Maybe<Delivery>;
  /** The flat files we ask for, column by column. */
  readonly templates: ReadonlyArray<Template>;
  /** Everyone who delivers data, with the rules their data are under. */
  readonly sources: ReadonlyArray<Source>;
  /** Frozen sets of deliveries, newest first. */
  readonly snapshots: ReadonlyArray<Snapshot>;
  /** One snapshot; the newest when no id is given. */
  readonly snapshot: Maybe<Snapshot>;
  /** Best change of the target lesions of each patient, beside objective response. */
  readonly waterfall: WaterfallResult;
  /** Change of the target lesions of each patient over time. */
  readonly spider: SpiderResult;
  /** The course of each patient: on treatment, in response, to progression and death. */
  readonly swimmer: SwimmerResult;
  /** Why treatment was stopped. */
  readonly stopReasons: StopReasonsResult;
  /** Progression-free survival on the treatment against that on the line before (growth modulation index). */
  readonly pfsRatio: PfsRatioResult;
  /** Best response and disease control of a cohort, with both denominators. */
  readonly response: ResponseResult;
  /** Time to event of a cohort by Kaplan-Meier, in groups when asked, with their log-rank test. */
  readonly survival: SurvivalResult;
  /** Published aggregate cohorts: what was printed and what we compute from the printed counts, side by side. */
  readonly publishedCohorts: PublishedCohortList;
  /** Health-related quality of life over time: the EQ-5D index by the Norwegian tariff, and the visual analogue scale. */
  readonly qualityOfLife: QualityOfLifeResult;
  /** Adverse events by term and worst grade, each patient counted once a term. */
  readonly adverseEvents: AdverseEventsResult;
};


export type QueryRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCharacteristicsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QueryCohortsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCohortArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryFunnelArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
};


export type QueryPublishedFunnelsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMonitorArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
};


export type QueryCrossTableArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
  steps: ReadonlyArray<CriterionInput>;
  rows: FacetInput;
  columns: FacetInput;
};


export type QueryCohortDefinitionsArgs = {
  source: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCohortDefinitionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDraftCohortArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
  steps: ReadonlyArray<CriterionInput>;
};


export type QueryTraitValuesArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
};


export type QueryFacetsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['ID']['input'];
  steps: ReadonlyArray<CriterionInput>;
  only: InputMaybe<FacetInput>;
};


export type QueryComputeArgs = {
  method: Scalars['ID']['input'];
  input: Scalars['JSON']['input'];
};


export type QueryDeliveriesArgs = {
  source: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySnapshotsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySnapshotArgs = {
  id: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWaterfallArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QuerySpiderArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QuerySwimmerArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QueryStopReasonsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QueryPfsRatioArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
  ratio?: InputMaybe<Scalars['Float']['input']>;
};


export type QueryResponseArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
  missingWeek16?: InputMaybe<MissingWeek16>;
  window?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySurvivalArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
  endpoint: Endpoint;
  groupBy?: InputMaybe<GroupBy>;
  biomarker: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<TimeUnit>;
  at: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  horizon: InputMaybe<Scalars['Float']['input']>;
};


export type QueryPublishedCohortsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
};


export type QueryQualityOfLifeArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
};


export type QueryAdverseEventsArgs = {
  snapshot: InputMaybe<Scalars['ID']['input']>;
  cohort: Scalars['ID']['input'];
  kind?: InputMaybe<AdverseEventKind>;
};

export type CapabilityHolders = {
  readonly __typename?: 'CapabilityHolders';
  readonly capability: Capability;
  readonly roles: ReadonlyArray<Role>;
};

export type Me = {
  readonly __typename?: 'Me';
  readonly person: Maybe<Person>;
  readonly role: Role;
  readonly capabilities: ReadonlyArray<Capability>;
};

export type Person = {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly role: Role;
};

export type Role =
  | 'PLATFORM_ADMIN'
  | 'DATA_STEWARD'
  | 'HEALTH_ECONOMIST'
  | 'DIRECTORATE_REVIEWER'
  | 'CONSORTIUM_LEAD'
  | 'PHARMA_PARTNER'
  | 'PUBLIC';

export type Capability =
  | 'READ_OPEN'
  | 'READ_AGGREGATES'
  | 'READ_DELIVERIES'
  | 'DELIVER'
  | 'FREEZE'
  | 'COMPUTE'
  | 'READ_METRICS'
  | 'DEFINE_COHORTS'
  | 'RECORD_STAGE';

/** A number of people, or the fact that it is withheld. */
export type Count = {
  readonly __typename?: 'Count';
  /** Null when withheld. */
  readonly value: Maybe<Scalars['Int']['output']>;
  readonly status: CellStatus;
};

export type CellStatus =
  | 'OK'
  | 'SUPPRESSED_SMALL'
  | 'NOT_ESTIMABLE'
  | 'NOT_COLLECTED';

/** Withheld by disclosure control. */
export type Suppressed = {
  readonly __typename?: 'Suppressed';
  readonly reason: SuppressionReason;
  /** Fewest people a shown result may describe here. */
  readonly threshold: Scalars['Int']['output'];
};

export type SuppressionReason =
  /** Fewer people than the threshold. */
  | 'TOO_FEW'
  /** The cohort has not reached a look of its protocol; the last reached look is shown instead where there is one. */
  | 'STAGE_GATE'
  /** One mark a patient is shown of registered cohorts at a look of their protocol only. */
  | 'ROW_LEVEL'
  /** A result that tells of everybody in its cohort: it stays on the screen until a person has checked it. */
  | 'OUTPUT_CHECK'
  /** Beside what was shown before it would tell of few people, or it could not be shown that it does not. */
  | 'SELECTION';

/** What was asked cannot be given, and why, in one sentence. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Ends the session. */
  readonly signOut: Scalars['Boolean']['output'];
  /** Asks work that goes on to stop; nothing of it is kept then. */
  readonly cancelRun: CancelResult;
  readonly saveView: SaveViewResult;
  /** Takes away a view of one's own. False where there is none of that id. */
  readonly forgetView: Scalars['Boolean']['output'];
  /** Saves a new definition, or a new version of one. A version never changes. */
  readonly saveCohort: SaveCohortResult;
  /** Records what was decided about the stage of a cohort. An entry never changes; a wrong one is corrected by a new one. */
  readonly recordStageTransition: RecordStageResult;
  /** Freezes the newest accepted delivery of each source, or exactly those named, into a snapshot. */
  readonly freezeSnapshot: FreezeResult;
};


export type MutationCancelRunArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


export type MutationForgetViewArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSaveCohortArgs = {
  cohort: CohortInput;
};


export type MutationRecordStageTransitionArgs = {
  transition: StageTransitionInput;
};


export type MutationFreezeSnapshotArgs = {
  deliveries: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  note: InputMaybe<Scalars['String']['input']>;
};

export type CancelResult = Run | Refusal;

export type Run = {
  readonly __typename?: 'Run';
  readonly id: Scalars['ID']['output'];
  readonly kind: RunKind;
  readonly state: RunState;
  /** Id of the source it is about. */
  readonly about: Scalars['String']['output'];
  /** From 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  readonly step: Maybe<RunStep>;
  /** Id of what it made: a delivery. */
  readonly result: Maybe<Scalars['ID']['output']>;
  /** Null for the command line. */
  readonly startedBy: Maybe<Scalars['String']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether somebody has asked it to stop. */
  readonly stopping: Scalars['Boolean']['output'];
  /** Whether whoever asks may stop it. */
  readonly mayCancel: Scalars['Boolean']['output'];
};

export type RunKind =
  | 'IMPORT'
  /** An import that checks and keeps nothing. */
  | 'IMPORT_TRIAL';

export type RunState =
  | 'RUNNING'
  | 'DONE'
  /** It came to its end, and what was delivered was refused. */
  | 'REFUSED'
  | 'CANCELLED'
  | 'FAILED'
  /** Its process was gone before it came to its end. Nothing of it was kept. */
  | 'INTERRUPTED';

export type RunStep =
  | 'RECEIVE'
  | 'SCAN'
  | 'TRANSLATE'
  | 'CHECK'
  | 'KEEP';

export type SaveViewInput = {
  readonly name: Scalars['String']['input'];
  /** From the first slash, with what stands after ? and #. */
  readonly path: Scalars['String']['input'];
  /** Whether everybody who is signed in finds it in their list. */
  readonly shared?: Scalars['Boolean']['input'];
};

export type SaveViewResult = SavedView | Refusal;

export type SavedView = {
  readonly __typename?: 'SavedView';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly shared: Scalars['Boolean']['output'];
  readonly owner: Scalars['String']['output'];
  readonly own: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
};

export type CharacteristicsResult = Characteristics | Suppressed;

export type Characteristics = {
  readonly __typename?: 'Characteristics';
  readonly cohort: Cohort;
  /** Everybody in the cohort: each trait adds up to them. */
  readonly subjects: Count;
  /** The traits that the source tells of anybody. */
  readonly traits: ReadonlyArray<Characteristic>;
  readonly provenance: Provenance;
};

export type Characteristic = {
  readonly __typename?: 'Characteristic';
  readonly trait: CharacteristicTrait;
  readonly values: ReadonlyArray<CharacteristicValue>;
  readonly missing: Count;
};

export type CharacteristicTrait =
  | 'AGE'
  | 'SEX'
  | 'ECOG'
  | 'HEALTH_REGION'
  | 'TUMOUR_TYPE'
  | 'PRIOR_LINES'
  | 'DRUG'
  | 'ALTERATION'
  | 'LINE';

export type CharacteristicValue = {
  readonly __typename?: 'CharacteristicValue';
  /** Null for a number. */
  readonly value: Maybe<Scalars['String']['output']>;
  /** Both ends belong; null for what is not a number. */
  readonly from: Maybe<Scalars['Int']['output']>;
  readonly to: Maybe<Scalars['Int']['output']>;
  readonly subjects: Count;
};

export type CohortList = {
  readonly __typename?: 'CohortList';
  readonly snapshot: Scalars['ID']['output'];
  readonly cohorts: ReadonlyArray<Cohort>;
};

export type Cohort = {
  readonly __typename?: 'Cohort';
  /** SOURCE for a source as a whole, SOURCE.COHORT for one cohort of it, K12~3 for a version of a definition. */
  readonly id: Scalars['ID']['output'];
  readonly snapshot: Scalars['ID']['output'];
  readonly source: Source;
  /** Null for a source as a whole, and for a defined cohort. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** The version of the definition; null for a source as a whole and its registered cohorts. */
  readonly definition: Maybe<CohortVersion>;
  readonly label: Scalars['String']['output'];
  readonly drug: Maybe<Scalars['String']['output']>;
  readonly alteration: Maybe<Scalars['String']['output']>;
  readonly tumourType: Maybe<Scalars['String']['output']>;
  readonly subjects: Count;
  readonly dataCut: Maybe<Scalars['String']['output']>;
  /** Endpoints that have event times here. */
  readonly endpoints: ReadonlyArray<Endpoint>;
  /** Biomarkers by whose result subjects can be grouped. */
  readonly biomarkers: ReadonlyArray<Scalars['String']['output']>;
  /** True where responses have been assessed. */
  readonly assessed: Scalars['Boolean']['output'];
};

export type Endpoint =
  | 'OS'
  | 'PFS'
  | 'DOR'
  | 'TOT'
  | 'PFS1'
  | 'TTE';

export type FunnelResult = Funnel | Suppressed;

export type Funnel = {
  readonly __typename?: 'Funnel';
  readonly source: Source;
  readonly steps: ReadonlyArray<FunnelStep>;
  readonly provenance: Provenance;
};

export type FunnelStep = {
  readonly __typename?: 'FunnelStep';
  readonly step: FunnelStepName;
  readonly subjects: Count;
  /** Share of the step before. */
  readonly share: Maybe<Scalars['Float']['output']>;
  readonly lost: ReadonlyArray<FunnelLoss>;
};

export type FunnelStepName =
  | 'SCREENED'
  | 'ACTIONABLE'
  | 'TREATED'
  | 'FOLLOWED_16_WEEKS'
  | 'EVALUABLE'
  | 'DISEASE_CONTROL';

export type FunnelLoss = {
  readonly __typename?: 'FunnelLoss';
  readonly reason: Scalars['String']['output'];
  readonly subjects: Count;
};

export type PublishedFunnel = {
  readonly __typename?: 'PublishedFunnel';
  readonly programme: Scalars['String']['output'];
  readonly period: Scalars['String']['output'];
  readonly steps: ReadonlyArray<PublishedFunnelStep>;
};

export type PublishedFunnelStep = {
  readonly __typename?: 'PublishedFunnelStep';
  readonly step: Scalars['String']['output'];
  readonly n: Scalars['Int']['output'];
  readonly citation: Scalars['String']['output'];
  readonly verification: Scalars['String']['output'];
};

export type Monitor = {
  readonly __typename?: 'Monitor';
  readonly source: Source;
  readonly design: TwoStageDesign;
  /** How many cohorts have been opened in all: to be read beside every positive one. */
  readonly opened: Scalars['Int']['output'];
  /** Of those, how many the rule has found positive. */
  readonly positive: Scalars['Int']['output'];
  /** How many positive cohorts are to be expected when nothing works: opened times alpha. */
  readonly expectedFalsePositives: Scalars['Float']['output'];
  readonly cohorts: ReadonlyArray<MonitoredCohort>;
  readonly provenance: Provenance;
};

export type TwoStageDesign = {
  readonly __typename?: 'TwoStageDesign';
  readonly n1: Scalars['Int']['output'];
  readonly r1: Scalars['Int']['output'];
  readonly n: Scalars['Int']['output'];
  readonly r: Scalars['Int']['output'];
  readonly p0: Scalars['Float']['output'];
  readonly p1: Scalars['Float']['output'];
  /** Probability of a positive cohort when the true rate is p0, and when it is p1. */
  readonly alpha: Scalars['Float']['output'];
  readonly power: Scalars['Float']['output'];
  readonly citation: Scalars['String']['output'];
  readonly status: ParameterStatus;
};

export type ParameterStatus =
  | 'VERIFIED'
  | 'FROM_MEMORY'
  | 'PLACEHOLDER';

export type MonitoredCohort = {
  readonly __typename?: 'MonitoredCohort';
  readonly cohort: Cohort;
  readonly state: CohortState;
  /** The last look of the protocol that has been reached; null before the first. */
  readonly look: Maybe<Scalars['Int']['output']>;
  /** Patients with disease control at that look; null before the first. */
  readonly diseaseControl: Maybe<Scalars['Int']['output']>;
  /** What the result at that look tells the cohort's own members. */
  readonly flag: Maybe<HeadlineFlag>;
  /** Patients still to come before the next look. */
  readonly next: Maybe<Scalars['Int']['output']>;
  /** Every look that has been reached, the first first. */
  readonly looks: ReadonlyArray<Look>;
  /** Of still becoming positive, at the last look; null where that look may not be told. */
  readonly success: Maybe<SuccessProbability>;
  /** What is believed of the rate, at the last look; null before the first. */
  readonly posterior: Maybe<RatePosterior>;
  /** As decided; null where nothing was recorded. */
  readonly recorded: Maybe<StageState>;
  /** Whether what was decided fits what the rule says of the data; null where nothing was recorded. */
  readonly agrees: Maybe<Scalars['Boolean']['output']>;
  /** States that may be decided next. */
  readonly mayFollow: ReadonlyArray<StageState>;
  /** In the order in which they were recorded. */
  readonly transitions: ReadonlyArray<StageTransition>;
};

/** What a result tells the members of its cohort. It is shown, and leaves once a person has checked it. */
export type HeadlineFlag =
  /** All or none had it, so that everybody's is known. */
  | 'CLASS_DISCLOSURE'
  /** One differs from all others, and so knows theirs. */
  | 'COALITION_1';

/** Result at a look of the protocol. */
export type Look = {
  readonly __typename?: 'Look';
  readonly evaluable: Scalars['Int']['output'];
  /** Of those, how many had disease control. */
  readonly outcomes: Scalars['Int']['output'];
};

/** Probability of still becoming positive; 0 or 1 once that is decided. */
export type SuccessProbability = {
  readonly __typename?: 'SuccessProbability';
  /** Evaluable patients at the look it is computed from; 0 before the first. */
  readonly look: Scalars['Int']['output'];
  /** If the true rate of those to come is p0, p1, or as observed at the look; the last is null before the first. */
  readonly atP0: Scalars['Float']['output'];
  readonly atP1: Scalars['Float']['output'];
  readonly atObserved: Maybe<Scalars['Float']['output']>;
  /** Averaged over what is believed of the rate. */
  readonly predictive: Scalars['Float']['output'];
};

/** A beta distribution of the rate. Its prior has the mean p0 and weighs as much as one patient. */
export type RatePosterior = {
  readonly __typename?: 'RatePosterior';
  readonly priorA: Scalars['Float']['output'];
  readonly priorB: Scalars['Float']['output'];
  readonly a: Scalars['Float']['output'];
  readonly b: Scalars['Float']['output'];
  readonly mean: Scalars['Float']['output'];
  /** Equal-tailed credible interval. */
  readonly lower: Scalars['Float']['output'];
  readonly upper: Scalars['Float']['output'];
  readonly level: Scalars['Float']['output'];
  /** Probability of a rate above p0. */
  readonly aboveP0: Scalars['Float']['output'];
};

export type CohortState =
  | 'OPEN_STAGE1'
  | 'CLOSED_FUTILITY'
  | 'OPEN_STAGE2'
  | 'POSITIVE'
  | 'NEGATIVE_STAGE2'
  | 'EXPANSION';

export type CrossTableResult = CrossTable | Suppressed | Refusal;

export type CrossTable = {
  readonly __typename?: 'CrossTable';
  readonly snapshot: Scalars['ID']['output'];
  readonly source: Source;
  readonly rows: ReadonlyArray<CrossLine>;
  readonly columns: ReadonlyArray<CrossLine>;
  /** For each row one number a column. */
  readonly cells: ReadonlyArray<ReadonlyArray<Count>>;
  /** Those of whom every step holds: rows add up to them, and so do columns. */
  readonly total: Count;
  readonly provenance: Provenance;
};

/** Everybody is in one row and one column. */
export type CrossLine = {
  readonly __typename?: 'CrossLine';
  readonly kind: CrossLineKind;
  /** As of a bin; null where the kind is another. */
  readonly from: Maybe<Scalars['String']['output']>;
  readonly to: Maybe<Scalars['String']['output']>;
  readonly people: Count;
};

export type CrossLineKind =
  | 'BIN'
  /** More than one result of the biomarker. */
  | 'SEVERAL'
  /** The trait is not known. */
  | 'MISSING';

/** A cohort as a person defines it: everybody in a source of whom every step holds. */
export type CohortInput = {
  /** The definition (K12) of which this is a new version; null for a new definition. */
  readonly definition?: InputMaybe<Scalars['ID']['input']>;
  /** The version from which this one was written; it must still be the newest. Null for a new definition. */
  readonly base?: InputMaybe<Scalars['Int']['input']>;
  readonly name: Scalars['String']['input'];
  /** What the cohort is for, in a sentence. */
  readonly purpose: Scalars['String']['input'];
  /** Null for the newest. */
  readonly snapshot?: InputMaybe<Scalars['ID']['input']>;
  readonly source: Scalars['ID']['input'];
  readonly steps: ReadonlyArray<CriterionInput>;
};

/** What makes a person belong. Of every trait, missing says whether those belong of whom it is not known. */
export type CriterionInput =
  { readonly all: ReadonlyArray<CriterionInput>; readonly any?: never; readonly not?: never; readonly category?: never; readonly number?: never; readonly day?: never; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any: ReadonlyArray<CriterionInput>; readonly not?: never; readonly category?: never; readonly number?: never; readonly day?: never; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not: CriterionInput; readonly category?: never; readonly number?: never; readonly day?: never; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not?: never; readonly category: CategoryCriterionInput; readonly number?: never; readonly day?: never; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not?: never; readonly category?: never; readonly number: NumberCriterionInput; readonly day?: never; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not?: never; readonly category?: never; readonly number?: never; readonly day: DayCriterionInput; readonly biomarker?: never; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not?: never; readonly category?: never; readonly number?: never; readonly day?: never; readonly biomarker: BiomarkerCriterionInput; readonly member?: never; }
  |  { readonly all?: never; readonly any?: never; readonly not?: never; readonly category?: never; readonly number?: never; readonly day?: never; readonly biomarker?: never; readonly member: MemberCriterionInput; };

/** A trait that takes one of some values. Traits of treatment are those of the first treatment in the source. */
export type CategoryCriterionInput = {
  readonly trait: CategoryTrait;
  readonly values: ReadonlyArray<Scalars['String']['input']>;
  readonly missing: Scalars['Boolean']['input'];
};

/** A trait that is counted or measured. Both ends belong; null where there is no end. */
export type NumberCriterionInput = {
  readonly trait: NumberTrait;
  readonly from?: InputMaybe<Scalars['Float']['input']>;
  readonly to?: InputMaybe<Scalars['Float']['input']>;
  readonly missing: Scalars['Boolean']['input'];
};

/** A trait that is a day, yyyy-mm-dd. Both ends belong; null where there is no end. */
export type DayCriterionInput = {
  readonly trait: DayTrait;
  readonly from?: InputMaybe<Scalars['String']['input']>;
  readonly to?: InputMaybe<Scalars['String']['input']>;
  readonly missing: Scalars['Boolean']['input'];
};

/** Whoever has one of these results in any sample. Missing is who has no result of this biomarker. */
export type BiomarkerCriterionInput = {
  readonly biomarker: Scalars['String']['input'];
  readonly results: ReadonlyArray<Scalars['String']['input']>;
  readonly missing: Scalars['Boolean']['input'];
};

/** Whoever is in another cohort of the same source: a registered one (SOURCE.COHORT) or a saved version (K12~3). */
export type MemberCriterionInput = {
  readonly cohort: Scalars['ID']['input'];
};

export type CategoryTrait =
  | 'COHORT'
  | 'TUMOUR_TYPE'
  | 'DRUG'
  | 'ALTERATION'
  | 'SEX'
  | 'HEALTH_REGION'
  | 'ICD10'
  | 'BEST_RESPONSE';

export type NumberTrait =
  | 'AGE'
  | 'ECOG'
  | 'PRIOR_LINES'
  | 'LINE';

export type DayTrait =
  | 'DIAGNOSED_ON'
  | 'SCREENED_ON'
  | 'TREATED_ON';

export type CohortDefinition = {
  readonly __typename?: 'CohortDefinition';
  /** K and a number. */
  readonly id: Scalars['ID']['output'];
  readonly source: Source;
  readonly owner: Person;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Newest first. */
  readonly versions: ReadonlyArray<CohortVersion>;
};

export type CohortVersion = {
  readonly __typename?: 'CohortVersion';
  /** Id of the definition, a tilde and the version: it works wherever the id of a cohort does. */
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly purpose: Scalars['String']['output'];
  readonly author: Person;
  /** On which it was defined. */
  readonly snapshot: Scalars['ID']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  /** Criteria, of the shape of CriterionInput, in canonical order. */
  readonly steps: Scalars['JSON']['output'];
  /** SHA-256 of source and steps as canonical JSON: the same criteria have the same hash, whoever wrote them. */
  readonly hash: Scalars['String']['output'];
  readonly change: Maybe<CohortChange>;
};

/** How a version differs from the one before; null for the first. */
export type CohortChange = {
  readonly __typename?: 'CohortChange';
  /** Steps, of the shape of CriterionInput. */
  readonly added: Scalars['JSON']['output'];
  readonly removed: Scalars['JSON']['output'];
  /** The same steps in another order. */
  readonly reordered: Scalars['Boolean']['output'];
  readonly renamed: Scalars['Boolean']['output'];
  readonly repurposed: Scalars['Boolean']['output'];
};

export type SaveCohortResult = CohortVersion | Refusal;

export type DraftResult = Draft | Refusal;

/** What a definition leaves of a source. */
export type Draft = {
  readonly __typename?: 'Draft';
  readonly snapshot: Scalars['ID']['output'];
  readonly source: Source;
  /** Everybody in the source, treated or not. */
  readonly subjects: Count;
  readonly steps: ReadonlyArray<DraftStep>;
  /** Who belongs in the end. */
  readonly members: Count;
};

export type DraftStep = {
  readonly __typename?: 'DraftStep';
  /** Of the shape of CriterionInput, in canonical order. */
  readonly criterion: Scalars['JSON']['output'];
  /** Left after this step. */
  readonly left: Count;
  /** Lost by this step, of those who were left before it. */
  readonly lost: Count;
  /** Of those lost, of whom it is not known whether the step holds. */
  readonly lostUnknown: Count;
  /** Of those left, of whom it is not known whether the step holds. */
  readonly leftUnknown: Count;
  /** The traits this step asks about, by which one sees how much is missing. */
  readonly leaves: ReadonlyArray<DraftLeaf>;
};

export type DraftLeaf = {
  readonly __typename?: 'DraftLeaf';
  readonly criterion: Scalars['JSON']['output'];
  /** In the whole source, of whom the trait is not known. */
  readonly unknown: Count;
};

export type TraitValues = {
  readonly __typename?: 'TraitValues';
  readonly snapshot: Scalars['ID']['output'];
  readonly source: Source;
  /** In the whole source. */
  readonly subjects: Count;
  readonly categories: ReadonlyArray<CategoryTraitValues>;
  readonly numbers: ReadonlyArray<NumberTraitValues>;
  readonly days: ReadonlyArray<DayTraitValues>;
  readonly biomarkers: ReadonlyArray<BiomarkerValues>;
};

export type CategoryTraitValues = {
  readonly __typename?: 'CategoryTraitValues';
  readonly trait: CategoryTrait;
  /** The most frequent first; of a protected source by the alphabet. */
  readonly values: ReadonlyArray<TraitValue>;
  readonly missing: Count;
};

export type TraitValue = {
  readonly __typename?: 'TraitValue';
  readonly value: Scalars['String']['output'];
  readonly subjects: Count;
};

export type NumberTraitValues = {
  readonly __typename?: 'NumberTraitValues';
  readonly trait: NumberTrait;
  /** Ten years of age; else one number a bin. */
  readonly bins: ReadonlyArray<NumberBin>;
  readonly missing: Count;
};

/** Both ends belong. */
export type NumberBin = {
  readonly __typename?: 'NumberBin';
  readonly from: Scalars['Float']['output'];
  readonly to: Scalars['Float']['output'];
  readonly subjects: Count;
};

export type DayTraitValues = {
  readonly __typename?: 'DayTraitValues';
  readonly trait: DayTrait;
  /** Quarters of a year. */
  readonly bins: ReadonlyArray<DayBin>;
  readonly missing: Count;
};

/** Both ends belong. */
export type DayBin = {
  readonly __typename?: 'DayBin';
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly subjects: Count;
};

export type BiomarkerValues = {
  readonly __typename?: 'BiomarkerValues';
  readonly biomarker: Scalars['String']['output'];
  /** In the order of values of traits; somebody with several results is in each. */
  readonly results: ReadonlyArray<TraitValue>;
  readonly missing: Count;
};

export type FacetInput = {
  readonly trait: FacetTrait;
  /** Its name where the trait is BIOMARKER; else null. */
  readonly biomarker?: InputMaybe<Scalars['String']['input']>;
};

export type FacetsResult = Facets | Refusal;

export type Facets = {
  readonly __typename?: 'Facets';
  readonly snapshot: Scalars['ID']['output'];
  readonly source: Source;
  /** Everybody in the source. */
  readonly everyone: Count;
  /** Those of whom every step holds. */
  readonly selected: Count;
  /** Those that the source tells of anybody. */
  readonly facets: ReadonlyArray<Facet>;
  readonly provenance: Provenance;
};

export type Facet = {
  readonly __typename?: 'Facet';
  readonly trait: FacetTrait;
  /** Its name where the trait is BIOMARKER; else null. */
  readonly biomarker: Maybe<Scalars['String']['output']>;
  /** True where somebody may be in several bins, so that they add up to more than there are people. */
  readonly several: Scalars['Boolean']['output'];
  /** Those of whom every step holds but those that ask about this trait alone: they are in the bins. */
  readonly selected: Count;
  /** Numbers and days in their order, categories with the most frequent first. */
  readonly bins: ReadonlyArray<FacetBin>;
  /** Of whom the trait is not known: no bin, but a category like the others. */
  readonly missing: FacetBin;
  /** Its table, at /api/v1/tables. */
  readonly table: Scalars['ID']['output'];
};

/** Both ends belong; a category is from and to itself. Null where the trait is not known. */
export type FacetBin = {
  readonly __typename?: 'FacetBin';
  /** A number, a day as yyyy-mm-dd, or what the category is called. */
  readonly from: Maybe<Scalars['String']['output']>;
  readonly to: Maybe<Scalars['String']['output']>;
  /** Of those selected by every step but those that ask about this trait alone. */
  readonly selected: Count;
  readonly everyone: Count;
};

export type FacetTrait =
  | 'TUMOUR_TYPE'
  | 'DRUG'
  | 'ALTERATION'
  | 'BIOMARKER'
  | 'BEST_RESPONSE'
  | 'LINE'
  | 'AGE'
  | 'SEX'
  | 'HEALTH_REGION'
  | 'ECOG'
  | 'TREATED_ON'
  | 'DIAGNOSED_ON';

export type StageTransitionInput = {
  /** A registered cohort of a trial under a two-stage rule. */
  readonly cohort: Scalars['ID']['input'];
  /** How many entries the cohort had when this one was written; 0 for the first. */
  readonly after: Scalars['Int']['input'];
  readonly to: StageState;
  /** yyyy-mm-dd */
  readonly decidedOn: Scalars['String']['input'];
  /** Who decided. */
  readonly body: Scalars['String']['input'];
  /** Of the data the decision was made on, yyyy-mm-dd. */
  readonly dataCut: Scalars['String']['input'];
  /** At the look: n1 or n of the rule; null when it was not decided at one. */
  readonly evaluable?: InputMaybe<Scalars['Int']['input']>;
  /** Of those, how many had disease control. */
  readonly outcomes?: InputMaybe<Scalars['Int']['input']>;
  /** Why it was decided against the rule; needed only then. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** True when this entry stands in the place of the newest one. */
  readonly corrects: Scalars['Boolean']['input'];
};

export type RecordStageResult = StageTransition | Refusal;

export type StageTransition = {
  readonly __typename?: 'StageTransition';
  /** From 1 within its cohort. */
  readonly entry: Scalars['Int']['output'];
  /** Null before the cohort was opened. */
  readonly from: Maybe<StageState>;
  readonly to: StageState;
  /** yyyy-mm-dd */
  readonly decidedOn: Scalars['String']['output'];
  /** Who decided. */
  readonly body: Scalars['String']['output'];
  readonly dataCut: Scalars['String']['output'];
  /** At the look; null when it was not decided at one, or too few to be told. */
  readonly look: Maybe<Look>;
  /** Why it was decided against the rule. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly note: Maybe<Scalars['String']['output']>;
  /** The entry in whose place this one stands. */
  readonly corrects: Maybe<Scalars['Int']['output']>;
  /** True when a later entry stands in its place. */
  readonly corrected: Scalars['Boolean']['output'];
  /** An invented decision of the demonstration. */
  readonly synthetic: Scalars['Boolean']['output'];
  readonly recordedBy: Person;
  readonly recordedAt: Scalars['DateTime']['output'];
};

export type StageState =
  | 'OPEN_STAGE1'
  | 'HOLD_INTERIM'
  | 'CLOSED_FUTILITY'
  | 'OPEN_STAGE2'
  | 'POSITIVE'
  | 'NEGATIVE_STAGE2'
  | 'EXPANSION_OPEN'
  | 'EXPANSION_CLOSED'
  | 'MERGED'
  | 'TRANSFERRED_TO_POOLED'
  | 'APPROVED_ELSEWHERE';

export type ComputeResult = Computed | Refusal;

export type Computed = {
  readonly __typename?: 'Computed';
  readonly method: Scalars['ID']['output'];
  readonly output: Scalars['JSON']['output'];
};

export type Method = {
  readonly __typename?: 'Method';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  /** Which variant of the method, in words. */
  readonly variant: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  /** What one must know to compare the answer with that of other software. */
  readonly conventions: ReadonlyArray<Scalars['String']['output']>;
  /** JSON Schema of the input. */
  readonly input: Scalars['JSON']['output'];
};

export type Delivery = {
  readonly __typename?: 'Delivery';
  readonly id: Scalars['ID']['output'];
  readonly source: Scalars['ID']['output'];
  readonly state: DeliveryState;
  readonly format: Scalars['String']['output'];
  readonly deliveredAt: Scalars['DateTime']['output'];
  readonly deliveredBy: Maybe<Scalars['String']['output']>;
  readonly dataCut: Maybe<Scalars['String']['output']>;
  readonly files: ReadonlyArray<DeliveredFile>;
  readonly tables: ReadonlyArray<DeliveredTable>;
  /** Records in the files by a count that does not come from the parser. */
  readonly recordsInFiles: Scalars['Int']['output'];
  readonly recordsRead: Scalars['Int']['output'];
  readonly recordsRefused: Scalars['Int']['output'];
  /** All findings, though at most 1000 are listed. */
  readonly findingCount: Scalars['Int']['output'];
  readonly findings: ReadonlyArray<Finding>;
  /** Attributes off the allow-list: never stored, only counted. */
  readonly refusedAttributes: ReadonlyArray<RefusedAttribute>;
  readonly mapping: Maybe<Scalars['String']['output']>;
};

export type DeliveryState =
  | 'ACCEPTED'
  | 'REFUSED';

export type DeliveredFile = {
  readonly __typename?: 'DeliveredFile';
  readonly name: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly bytes: Scalars['Float']['output'];
  readonly records: Scalars['Int']['output'];
  readonly dialect: Maybe<Dialect>;
};

/** How a text file is written: declared by whoever delivers it, or detected and shown. */
export type Dialect = {
  readonly __typename?: 'Dialect';
  readonly encoding: Scalars['String']['output'];
  readonly delimiter: Scalars['String']['output'];
  readonly decimal: Scalars['String']['output'];
  readonly dates: Scalars['String']['output'];
  readonly detected: ReadonlyArray<Scalars['String']['output']>;
};

export type DeliveredTable = {
  readonly __typename?: 'DeliveredTable';
  readonly name: Scalars['String']['output'];
  readonly rows: Scalars['Int']['output'];
};

export type Finding = {
  readonly __typename?: 'Finding';
  readonly code: Scalars['String']['output'];
  readonly file: Scalars['String']['output'];
  readonly line: Maybe<Scalars['Int']['output']>;
  readonly column: Maybe<Scalars['String']['output']>;
  /** What stood there, masked where it could identify someone. */
  readonly found: Maybe<Scalars['String']['output']>;
  readonly wanted: Scalars['String']['output'];
};

export type RefusedAttribute = {
  readonly __typename?: 'RefusedAttribute';
  readonly file: Scalars['String']['output'];
  readonly column: Scalars['String']['output'];
  readonly values: Scalars['Int']['output'];
};

export type Template = {
  readonly __typename?: 'Template';
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly columns: ReadonlyArray<TemplateColumn>;
};


export type TemplateTitleArgs = {
  lang: Lang;
};

export type TemplateColumn = {
  readonly __typename?: 'TemplateColumn';
  readonly name: Scalars['String']['output'];
  readonly required: Scalars['Boolean']['output'];
  /** What a cell must be, as findings say it. */
  readonly wanted: Scalars['String']['output'];
  readonly unit: Maybe<Scalars['String']['output']>;
  readonly codes: ReadonlyArray<Code>;
  readonly meaning: Scalars['String']['output'];
};


export type TemplateColumnMeaningArgs = {
  lang: Lang;
};

export type Code = {
  readonly __typename?: 'Code';
  readonly code: Scalars['String']['output'];
  readonly meaning: Scalars['String']['output'];
};


export type CodeMeaningArgs = {
  lang: Lang;
};

export type Lang =
  | 'nb'
  | 'en';

export type FreezeResult = Snapshot | Refusal;

export type Source = {
  readonly __typename?: 'Source';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly kind: SourceKind;
  /** Invented: no row describes a real person. */
  readonly synthetic: Scalars['Boolean']['output'];
  readonly disclosure: Disclosure;
  /** Fewest people a shown result may describe; 0 where the source is open. */
  readonly threshold: Scalars['Int']['output'];
  /** How this source defines disease control. */
  readonly diseaseControlDefinition: Maybe<Scalars['String']['output']>;
  readonly licence: Maybe<Scalars['String']['output']>;
  readonly citation: Maybe<Scalars['String']['output']>;
  readonly url: Maybe<Scalars['String']['output']>;
};

export type SourceKind =
  | 'TRIAL'
  | 'REGISTER'
  | 'PUBLISHED';

export type Disclosure =
  | 'OPEN'
  | 'PROTECTED';

export type Snapshot = {
  readonly __typename?: 'Snapshot';
  /** Hash of the contents. */
  readonly id: Scalars['ID']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy: Maybe<Scalars['String']['output']>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly deliveries: ReadonlyArray<SnapshotDelivery>;
};

export type SnapshotDelivery = {
  readonly __typename?: 'SnapshotDelivery';
  readonly delivery: Scalars['ID']['output'];
  readonly source: Source;
  readonly dataCut: Maybe<Scalars['String']['output']>;
  readonly tables: ReadonlyArray<LakeTable>;
};

export type LakeTable = {
  readonly __typename?: 'LakeTable';
  readonly name: Scalars['String']['output'];
  readonly rows: Scalars['Int']['output'];
  readonly sha256: Scalars['String']['output'];
};

/** Whom an answer is for: the strictest of its sources decides. */
export type Classification =
  /** Published data: for anybody. */
  | 'OPEN'
  /** Rests on protected data: for those with access here. */
  | 'INTERNAL';

/** Where an answer comes from, and all that is needed to compute it again. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  readonly snapshot: Scalars['ID']['output'];
  readonly sources: ReadonlyArray<Source>;
  readonly dataCut: Maybe<Scalars['String']['output']>;
  /** When the snapshot was frozen: what it shows has not changed since. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Who may have it, by the disclosure policy. */
  readonly classification: Classification;
  /** Hash of the disclosure policy in force. */
  readonly policy: Scalars['String']['output'];
  /** File under sql/lake that asked. */
  readonly question: Scalars['String']['output'];
  /** The question as it was put to DuckDB. */
  readonly sql: Scalars['String']['output'];
  /** Name of the methods that answered, as in compute --list. */
  readonly methods: ReadonlyArray<Scalars['String']['output']>;
  readonly parameters: Scalars['JSON']['output'];
  readonly version: Scalars['String']['output'];
  /** The table behind the answer: /api/v1/tables/{table}.csv and its siblings; null where it may not leave the screen. */
  readonly table: Maybe<Scalars['ID']['output']>;
};

/** Best response as the source tells it; UNKNOWN where it tells nothing. */
export type ToldResponse =
  | 'CR'
  | 'PR'
  | 'SD'
  | 'PD'
  | 'NE'
  | 'RESPONDER'
  | 'NON_RESPONDER'
  | 'UNKNOWN';

export type WaterfallResult = Waterfall | Suppressed;

export type Waterfall = {
  readonly __typename?: 'Waterfall';
  readonly cohort: Cohort;
  /** Everybody treated; those without a measurement after the start have no bar. */
  readonly subjects: Scalars['Int']['output'];
  /** In an order that tells nothing. */
  readonly bars: ReadonlyArray<WaterfallBar>;
  readonly unmeasured: ReadonlyArray<ToldResponse>;
  /** Over everybody treated; null where responses are not assessed. */
  readonly objectiveResponse: Maybe<ResponseRate>;
  /** The look of the protocol these patients were treated by; null where the source is open. */
  readonly look: Maybe<Scalars['Int']['output']>;
  /** True where every value is coarsened to protect people; such a picture has no table to take away. */
  readonly coarse: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};

export type WaterfallBar = {
  readonly __typename?: 'WaterfallBar';
  /** Smallest sum of target lesions after the start against the baseline: -0.3 is 30 % less. */
  readonly change: Scalars['Float']['output'];
  readonly best: ToldResponse;
};

export type SpiderResult = Spider | Suppressed;

export type Spider = {
  readonly __typename?: 'Spider';
  readonly cohort: Cohort;
  readonly subjects: Scalars['Int']['output'];
  /** One a patient with a measurement after the start, in an order that tells nothing. */
  readonly lines: ReadonlyArray<SpiderLine>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly coarse: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};

export type SpiderLine = {
  readonly __typename?: 'SpiderLine';
  readonly best: ToldResponse;
  readonly points: ReadonlyArray<SpiderPoint>;
};

export type SpiderPoint = {
  readonly __typename?: 'SpiderPoint';
  readonly day: Scalars['Int']['output'];
  readonly change: Scalars['Float']['output'];
  readonly newLesion: Scalars['Boolean']['output'];
};

export type SwimmerResult = Swimmer | Suppressed;

export type Swimmer = {
  readonly __typename?: 'Swimmer';
  readonly cohort: Cohort;
  readonly subjects: Scalars['Int']['output'];
  /** One a patient, in an order that tells nothing. */
  readonly lanes: ReadonlyArray<SwimmerLane>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly coarse: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};

/** In days since the first dose; null where it did not happen, or is not told. */
export type SwimmerLane = {
  readonly __typename?: 'SwimmerLane';
  readonly best: ToldResponse;
  readonly treatedDays: Maybe<Scalars['Int']['output']>;
  readonly ongoing: Maybe<Scalars['Boolean']['output']>;
  readonly followedDays: Maybe<Scalars['Int']['output']>;
  readonly respondedAt: Maybe<Scalars['Int']['output']>;
  readonly progressedAt: Maybe<Scalars['Int']['output']>;
  readonly diedAt: Maybe<Scalars['Int']['output']>;
};

export type StopReasonsResult = StopReasons | Suppressed;

export type StopReasons = {
  readonly __typename?: 'StopReasons';
  readonly cohort: Cohort;
  readonly subjects: Scalars['Int']['output'];
  readonly reasons: ReadonlyArray<StopReason>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly provenance: Provenance;
};

export type StopReason = {
  readonly __typename?: 'StopReason';
  /** ONGOING where treatment goes on, UNKNOWN where the reason is not told; else as the source tells it. */
  readonly reason: Scalars['String']['output'];
  readonly subjects: Count;
};

export type PfsRatioResult = PfsRatio | Suppressed;

export type PfsRatio = {
  readonly __typename?: 'PfsRatio';
  readonly cohort: Cohort;
  /** To be reached. */
  readonly ratio: Scalars['Float']['output'];
  /** Patients with both times, the line before ended by progression. */
  readonly pairs: Scalars['Int']['output'];
  /** Pairs whose ratio is reached, whose falls short, and who were censored before it could be told. */
  readonly reached: Count;
  readonly short: Count;
  readonly undecided: Count;
  /** Share that reaches the ratio, by Kaplan-Meier of the ratio; null where it may not be told. */
  readonly share: Maybe<Scalars['Float']['output']>;
  readonly limits: Maybe<Limits>;
  /** Of the ratio; null where it is not reached, or may not be told. */
  readonly medianRatio: Maybe<Scalars['Float']['output']>;
  /** One a patient, in an order that tells nothing; null where one mark a patient may not be shown. */
  readonly lines: Maybe<ReadonlyArray<PfsPair>>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly coarse: Scalars['Boolean']['output'];
  readonly provenance: Provenance;
};

export type PfsPair = {
  readonly __typename?: 'PfsPair';
  readonly before: Scalars['Float']['output'];
  readonly during: Scalars['Float']['output'];
  /** False where the patient had not progressed when last seen. */
  readonly ended: Scalars['Boolean']['output'];
};

/** What becomes of a patient with neither a readable scan at week 16 nor progression or death before it. */
export type MissingWeek16 =
  | 'NOT_EVALUABLE'
  | 'NO_CONTROL'
  | 'LATER_SCAN_COUNTS';

export type ResponseResult = ResponseSummary | Suppressed;

export type ResponseSummary = {
  readonly __typename?: 'ResponseSummary';
  readonly cohort: Cohort;
  /** Null where withheld, as are those followed and those evaluable: the difference of two would be few people. */
  readonly treated: Maybe<Scalars['Int']['output']>;
  /** Treated at least 16 weeks before the data cut. */
  readonly followed: Maybe<Scalars['Int']['output']>;
  readonly evaluable: Maybe<Scalars['Int']['output']>;
  /** CR, PR, SD, PD, NE; null where the source tells responders apart from the rest and no more, or where withheld. */
  readonly best: Maybe<ReadonlyArray<ResponseCount>>;
  /** True when the counts by category are withheld for small numbers. */
  readonly bestWithheld: Scalars['Boolean']['output'];
  readonly rates: ReadonlyArray<ResponseRate>;
  /** True when there are rates that are withheld for small numbers. */
  readonly ratesWithheld: Scalars['Boolean']['output'];
  /** Bias-adjusted estimate, where the cohort runs under a two-stage design and has gone on to stage 2. */
  readonly twoStage: Maybe<TwoStageEstimate>;
  /** The look of the protocol these numbers belong to; null where the source is open or the cohort is the whole source. */
  readonly look: Maybe<Scalars['Int']['output']>;
  /** What a rate tells the cohort's own members; null where the source is open. */
  readonly flag: Maybe<HeadlineFlag>;
  readonly diseaseControlDefinition: Maybe<Scalars['String']['output']>;
  /** Members of a defined cohort who are left out, as analyses of their registered cohorts do not count them yet; null elsewhere. */
  readonly waiting: Maybe<Count>;
  readonly provenance: Provenance;
};

export type ResponseCount = {
  readonly __typename?: 'ResponseCount';
  readonly response: ResponseCategory;
  readonly n: Scalars['Int']['output'];
};

export type ResponseCategory =
  | 'CR'
  | 'PR'
  | 'SD'
  | 'PD'
  | 'NE';

export type ResponseRate = {
  readonly __typename?: 'ResponseRate';
  readonly rate: RateName;
  readonly denominator: Denominator;
  readonly r: Scalars['Int']['output'];
  readonly n: Scalars['Int']['output'];
  readonly share: Scalars['Float']['output'];
  readonly clopperPearson: Limits;
  readonly wilson: Limits;
};

export type RateName =
  | 'OBJECTIVE_RESPONSE'
  | 'DISEASE_CONTROL';

export type Denominator =
  | 'EVALUABLE'
  | 'ALL_TREATED';

export type Limits = {
  readonly __typename?: 'Limits';
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
  readonly level: Scalars['Float']['output'];
};

export type TwoStageEstimate = {
  readonly __typename?: 'TwoStageEstimate';
  readonly design: TwoStageDesign;
  readonly r: Scalars['Int']['output'];
  readonly n: Scalars['Int']['output'];
  readonly naive: Scalars['Float']['output'];
  readonly umvue: Scalars['Float']['output'];
  readonly pValue: Scalars['Float']['output'];
  readonly limits: Limits;
  /** False when the cohort did not stop at the planned number. */
  readonly attained: Scalars['Boolean']['output'];
};

export type GroupBy =
  | 'NONE'
  | 'COHORT'
  | 'SEX'
  | 'HEALTH_REGION'
  | 'BIOMARKER';

export type TimeUnit =
  | 'MONTHS'
  | 'DAYS';

export type SurvivalResult = Survival | Suppressed;

export type Survival = {
  readonly __typename?: 'Survival';
  readonly cohort: Cohort;
  readonly endpoint: Endpoint;
  readonly unit: TimeUnit;
  readonly groups: ReadonlyArray<SurvivalGroup>;
  /** Groups too small to be shown, and cohorts that still take in patients of a stage of their trial. */
  readonly withheldGroups: ReadonlyArray<Scalars['String']['output']>;
  /** Subjects left out of the groups as their group is unknown. */
  readonly ungrouped: Count;
  readonly logRank: Maybe<LogRank>;
  /** Of the second group against the first, where there are two. */
  readonly hazardRatio: Maybe<HazardRatio>;
  /** Members of a defined cohort who are left out, as analyses of their registered cohorts do not count them yet; null elsewhere. */
  readonly waiting: Maybe<Count>;
  readonly provenance: Provenance;
};

export type SurvivalGroup = {
  readonly __typename?: 'SurvivalGroup';
  readonly label: Scalars['String']['output'];
  readonly subjects: Scalars['Int']['output'];
  /** Null, as is censored, where either describes fewer people than may be told. */
  readonly events: Maybe<Scalars['Int']['output']>;
  readonly censored: Maybe<Scalars['Int']['output']>;
  readonly steps: ReadonlyArray<SurvivalStep>;
  readonly at: ReadonlyArray<SurvivalAt>;
  readonly median: Quantile;
  /** Null where not everybody's curve reaches the horizon, and where the curve is coarsened to protect people. */
  readonly restrictedMean: Maybe<RestrictedMean>;
  /** Median follow-up by reverse Kaplan-Meier. */
  readonly followUp: Quantile;
};

/** One time at which somebody had the event or was censored. */
export type SurvivalStep = {
  readonly __typename?: 'SurvivalStep';
  readonly time: Scalars['Float']['output'];
  /** Just before this time; of a coarsened curve after the step, null where fewer people remain than may be told. */
  readonly atRisk: Maybe<Scalars['Int']['output']>;
  readonly events: Maybe<Scalars['Int']['output']>;
  readonly censored: Maybe<Scalars['Int']['output']>;
  readonly survival: Scalars['Float']['output'];
  /** 95 % limits on the log(-log) scale; null where the scale is undefined. */
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
};

/**
 * Survival at a time. A curve coarsened to protect people tells it at its own steps and at time 0; between two steps it
 * tells the bounds survival lies in, and beyond the last step nothing.
 */
export type SurvivalAt = {
  readonly __typename?: 'SurvivalAt';
  readonly time: Scalars['Float']['output'];
  /** Just before this time; of a coarsened curve null but at time 0. */
  readonly atRisk: Maybe<Scalars['Int']['output']>;
  /** Cumulated to this time. */
  readonly events: Maybe<Scalars['Int']['output']>;
  readonly censored: Maybe<Scalars['Int']['output']>;
  /** Null beyond the curve, and between two steps of a coarsened one. */
  readonly survival: Maybe<Scalars['Float']['output']>;
  /**
   * With upper, 95 % limits on the log(-log) scale. Of a coarsened curve no confidence limits: survival at the next step
   * and at the last one, null at a step.
   */
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
};

export type Quantile = {
  readonly __typename?: 'Quantile';
  /**
   * Null when not reached. Of a curve coarsened to protect people the middle of the interval it lies in, of which lower and
   * upper are the ends; null when it lies beyond the part of the curve that is shown.
   */
  readonly value: Maybe<Scalars['Float']['output']>;
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
};

export type RestrictedMean = {
  readonly __typename?: 'RestrictedMean';
  readonly horizon: Scalars['Float']['output'];
  readonly value: Scalars['Float']['output'];
  readonly standardError: Maybe<Scalars['Float']['output']>;
  readonly lower: Maybe<Scalars['Float']['output']>;
  readonly upper: Maybe<Scalars['Float']['output']>;
};

export type LogRank = {
  readonly __typename?: 'LogRank';
  readonly chiSquare: Scalars['Float']['output'];
  readonly degreesOfFreedom: Scalars['Int']['output'];
  readonly pValue: Scalars['Float']['output'];
};

export type HazardRatio = {
  readonly __typename?: 'HazardRatio';
  readonly group: Scalars['String']['output'];
  readonly reference: Scalars['String']['output'];
  readonly value: Scalars['Float']['output'];
  readonly lower: Scalars['Float']['output'];
  readonly upper: Scalars['Float']['output'];
  readonly method: Scalars['String']['output'];
};

export type PublishedCohortList = {
  readonly __typename?: 'PublishedCohortList';
  readonly cohorts: ReadonlyArray<PublishedCohort>;
  readonly provenance: Provenance;
};

export type PublishedCohort = {
  readonly __typename?: 'PublishedCohort';
  readonly id: Scalars['ID']['output'];
  readonly trial: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly tumourType: Maybe<Scalars['String']['output']>;
  readonly biomarker: Maybe<Scalars['String']['output']>;
  readonly drug: Maybe<Scalars['String']['output']>;
  readonly level: Scalars['String']['output'];
  readonly diseaseControlDefinition: Maybe<Scalars['String']['output']>;
  readonly objectiveResponse: Maybe<PublishedRate>;
  readonly diseaseControl: Maybe<PublishedRate>;
  readonly medianPfsMonths: Maybe<Quantile>;
  readonly medianOsMonths: Maybe<Quantile>;
  readonly citation: Scalars['String']['output'];
  readonly doi: Maybe<Scalars['String']['output']>;
  readonly verification: Scalars['String']['output'];
  readonly notes: Maybe<Scalars['String']['output']>;
};

/** A rate as printed, and as computed from the printed counts. */
export type PublishedRate = {
  readonly __typename?: 'PublishedRate';
  readonly r: Maybe<Scalars['Int']['output']>;
  readonly n: Maybe<Scalars['Int']['output']>;
  readonly publishedShare: Maybe<Scalars['Float']['output']>;
  readonly publishedLimits: Maybe<Limits>;
  readonly recomputedShare: Maybe<Scalars['Float']['output']>;
  readonly recomputedLimits: Maybe<Limits>;
  /** True when the printed and the computed share differ by more than rounding. */
  readonly differs: Scalars['Boolean']['output'];
};

export type QualityOfLifeResult = QualityOfLife | Suppressed;

export type QualityOfLife = {
  readonly __typename?: 'QualityOfLife';
  readonly cohort: Cohort;
  readonly subjects: Scalars['Int']['output'];
  readonly tariff: Tariff;
  /** Days between visits. */
  readonly visitDays: Scalars['Int']['output'];
  readonly index: ReadonlyArray<QualityVisit>;
  readonly scale: ReadonlyArray<QualityVisit>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly provenance: Provenance;
};

/** How answers become an index. */
export type Tariff = {
  readonly __typename?: 'Tariff';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly citation: Scalars['String']['output'];
  readonly status: ParameterStatus;
};

export type QualityVisit = {
  readonly __typename?: 'QualityVisit';
  /** 0 is baseline. */
  readonly visit: Scalars['Int']['output'];
  /** Days since the first dose. */
  readonly day: Scalars['Int']['output'];
  readonly answered: Count;
  /** Followed at the visit, without an answer that could be read. */
  readonly missing: Count;
  /** Null where it may not be told. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** Of the mean, by Student's t; null of fewer than two. */
  readonly limits: Maybe<Limits>;
};

export type AdverseEventKind =
  | 'ALL'
  | 'RELATED'
  | 'SERIOUS';

export type AdverseEventsResult = AdverseEvents | Suppressed;

export type AdverseEvents = {
  readonly __typename?: 'AdverseEvents';
  readonly cohort: Cohort;
  readonly kind: AdverseEventKind;
  /** Everybody treated: the denominator of every share. */
  readonly subjects: Scalars['Int']['output'];
  /** Any event at all. */
  readonly any: AdverseEventCount;
  /** Most frequent first; those withheld last, by their names. */
  readonly terms: ReadonlyArray<AdverseEventCount>;
  readonly look: Maybe<Scalars['Int']['output']>;
  readonly provenance: Provenance;
};

export type AdverseEventCount = {
  readonly __typename?: 'AdverseEventCount';
  /** Null for any event at all. */
  readonly term: Maybe<Scalars['String']['output']>;
  readonly anyGrade: Count;
  /** Worst grade 3 or more. */
  readonly severe: Count;
  /** How many at each worst grade, from 1 to 5; null where people are protected. */
  readonly byGrade: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
};

/** What each root field must be answered with; where the contract says @cleared, only a Cleared value will do. */
export interface QueryFields {
  me(): Promise<Query['me']>;
  demoPeople(): Promise<Query['demoPeople']>;
  capabilityHolders(): Promise<Query['capabilityHolders']>;
  runs(args: QueryRunsArgs): Promise<Query['runs']>;
  savedViews(): Promise<Query['savedViews']>;
  characteristics(args: QueryCharacteristicsArgs): Promise<Cleared<Query['characteristics']>>;
  cohorts(args: QueryCohortsArgs): Promise<Cleared<Query['cohorts']>>;
  cohort(args: QueryCohortArgs): Promise<Cleared<Query['cohort']>>;
  funnel(args: QueryFunnelArgs): Promise<Cleared<Query['funnel']>>;
  publishedFunnels(args: QueryPublishedFunnelsArgs): Promise<Cleared<Query['publishedFunnels']>>;
  monitor(args: QueryMonitorArgs): Promise<Cleared<Query['monitor']>>;
  crossTable(args: QueryCrossTableArgs): Promise<Cleared<Query['crossTable']>>;
  cohortDefinitions(args: QueryCohortDefinitionsArgs): Promise<Query['cohortDefinitions']>;
  cohortDefinition(args: QueryCohortDefinitionArgs): Promise<Query['cohortDefinition']>;
  draftCohort(args: QueryDraftCohortArgs): Promise<Cleared<Query['draftCohort']>>;
  traitValues(args: QueryTraitValuesArgs): Promise<Cleared<Query['traitValues']>>;
  facets(args: QueryFacetsArgs): Promise<Cleared<Query['facets']>>;
  methods(): Promise<Query['methods']>;
  compute(args: QueryComputeArgs): Promise<Query['compute']>;
  deliveries(args: QueryDeliveriesArgs): Promise<Query['deliveries']>;
  delivery(args: QueryDeliveryArgs): Promise<Query['delivery']>;
  templates(): Promise<Query['templates']>;
  sources(): Promise<Query['sources']>;
  snapshots(args: QuerySnapshotsArgs): Promise<Query['snapshots']>;
  snapshot(args: QuerySnapshotArgs): Promise<Query['snapshot']>;
  waterfall(args: QueryWaterfallArgs): Promise<Cleared<Query['waterfall']>>;
  spider(args: QuerySpiderArgs): Promise<Cleared<Query['spider']>>;
  swimmer(args: QuerySwimmerArgs): Promise<Cleared<Query['swimmer']>>;
  stopReasons(args: QueryStopReasonsArgs): Promise<Cleared<Query['stopReasons']>>;
  pfsRatio(args: QueryPfsRatioArgs): Promise<Cleared<Query['pfsRatio']>>;
  response(args: QueryResponseArgs): Promise<Cleared<Query['response']>>;
  survival(args: QuerySurvivalArgs): Promise<Cleared<Query['survival']>>;
  publishedCohorts(args: QueryPublishedCohortsArgs): Promise<Cleared<Query['publishedCohorts']>>;
  qualityOfLife(args: QueryQualityOfLifeArgs): Promise<Cleared<Query['qualityOfLife']>>;
  adverseEvents(args: QueryAdverseEventsArgs): Promise<Cleared<Query['adverseEvents']>>;
}

export interface MutationFields {
  signOut(): Promise<Mutation['signOut']>;
  cancelRun(args: MutationCancelRunArgs): Promise<Mutation['cancelRun']>;
  saveView(args: MutationSaveViewArgs): Promise<Mutation['saveView']>;
  forgetView(args: MutationForgetViewArgs): Promise<Mutation['forgetView']>;
  saveCohort(args: MutationSaveCohortArgs): Promise<Mutation['saveCohort']>;
  recordStageTransition(args: MutationRecordStageTransitionArgs): Promise<Mutation['recordStageTransition']>;
  freezeSnapshot(args: MutationFreezeSnapshotArgs): Promise<Mutation['freezeSnapshot']>;
}

/** Root fields whose answers tell of people. */
export const CLEARED_FIELDS: readonly string[] = ["Query.characteristics","Query.cohorts","Query.cohort","Query.funnel","Query.publishedFunnels","Query.monitor","Query.crossTable","Query.draftCohort","Query.traitValues","Query.facets","Query.waterfall","Query.spider","Query.swimmer","Query.stopReasons","Query.pfsRatio","Query.response","Query.survival","Query.publishedCohorts","Query.qualityOfLife","Query.adverseEvents"];
