/** What a service can be seen doing to one kind of thing. */
export interface AuditedEntity {
  readonly name: string;
  readonly actions: readonly string[];
}

export interface AuditedService {
  readonly name: string;
  readonly entities: readonly AuditedEntity[];
}

// One service a line: its entities, each with the actions that are audited.
const SERVICES = `
Architect: Flow Create,Update,Delete,Publish,CheckIn,CheckOut,Revert; Prompt Create,Update,Delete; Schedule Create,Update,Delete; ScheduleGroup Create,Update,Delete; EmergencyGroup Create,Update,Activate,Deactivate; IVR Create,Update,Delete
PeoplePermissions: Role Create,Update,Delete,MemberAdd,MemberRemove; AccessToken Create,Delete; Division Create,Update,Delete,Move; AuthUser Update,Lock,Unlock; OAuthClient Create,Update,Delete,Authorize; TrusteeGroup Create,Delete
ContactCenter: Queue Create,Update,Delete,MemberAdd,MemberRemove,MemberUpdate; Skill Create,Delete; Language Create,Delete; WrapupCode Create,Update,Delete; UtilizationSettings Update
Routing: Queue Create,Update,Delete; SkillGroup Create,Update,Delete; Assessment Create,Update; DirectRoutingSettings Update
Directory: User Create,Update,Delete,Deactivate,Activate; Location Create,Update,Delete; Team Create,Update,Delete,MemberAdd; Profile Update,View
Groups: Group Create,Update,Delete,MemberAdd,MemberRemove; DynamicGroup Create,Update
Telephony: Site Create,Update,Delete; Edge Update,Reboot,Delete; Trunk Create,Update,Delete; TrunkBase Update; Phone Create,Update,Delete,Reboot; Station Update,Associate,Disassociate; DIDPool Create,Update,Delete; NumberPlan Update
Outbound: Campaign Create,Update,Delete,Start,Stop; ContactList Create,Update,Delete,Export,Upload; DNCList Create,Update,Delete,Append; CallableTimeSet Create,Update,Delete; RuleSet Create,Update,Delete; AttemptLimits Create,Update; MessagingCampaign Create,Update,Start
Integrations: Integration Create,Update,Delete,Enable,Disable; Action Create,Update,Delete,Publish,Execute; Credential Create,Update,Delete; BotConnector Update
AnalyticsReporting: ReportSchedule Create,Update,Delete; DashboardConfiguration Create,Update,Delete,Share; ExportJob Create,Delete,Download; SavedView Create,Update,Delete
ContentManagement: Document Create,Update,Delete,View,Download,Share; Workspace Create,Update,Delete,MemberAdd; Tag Create,Delete
Presence: UserPresence Update; OrganizationPresence Create,Update,Delete; PresenceSettings Update
Quality: Evaluation Create,Update,Delete,Release,View; EvaluationForm Create,Update,Publish,Delete; Recording View,Delete,Download,Restore; RecordingPolicy Create,Update,Delete; Calibration Create,Update; Survey Create,Send
LanguageUnderstanding: Domain Create,Update,Delete; DomainVersion Create,Train,Publish; Miner Create,Update,Delete; Feedback Create,Delete
TopicsDefinitions: Topic Create,Update,Delete,Publish; Program Create,Update,Delete,Publish
PredictiveEngagement: ActionMap Create,Update,Delete; Segment Create,Update,Delete; Outcome Create,Update,Delete; ContentOffer Create,Update
PredictiveRouting: Predictor Create,Update,Delete; KpiSettings Update
WorkforceManagement: Schedule Create,Update,Delete,Publish; ManagementUnit Create,Update,Delete; BusinessUnit Create,Update; TimeOffRequest Create,Approve,Deny; Forecast Create,Update,Delete; ActivityCode Create,Update; WorkPlan Create,Update
Triggers: Trigger Create,Update,Delete,Enable,Disable
ProcessAutomation: Trigger Create,Update,Delete; WorkflowTarget Update
ResponseManagement: Library Create,Update,Delete; Response Create,Update,Delete,Use; ResponseAsset Create,Delete
SpeechAndTextAnalytics: SentimentFeedback Create,Delete; DictionaryFeedback Create,Update,Delete; TranscriptionSettings Update; Category Create,Update
Datatables: DataTable Create,Update,Delete; DataTableRow Create,Update,Delete; ImportJob Create
ExternalContacts: Contact Create,Update,Delete,Merge,View; Organization Create,Update,Delete; Relationship Create,Delete; CustomSchema Create,Update
Conversations: Conversation Transfer,Disconnect,Wrapup,View; SecureSession Create; ParticipantAttributes Update
Messaging: Integration Create,Update,Delete; DeploymentConfiguration Create,Update,Publish; SupportedContent Create,Update
Knowledge: KnowledgeBase Create,Update,Delete; Article Create,Update,Publish,Delete,View; Category Create,Update,Delete
Gamification: Profile Create,Update,Activate; Metric Create,Update; Contest Create,Update,Finalize
Learning: Module Create,Update,Publish,Archive; Assignment Create,Update,Complete; Rule Create,Update
Coaching: Appointment Create,Update,Delete,Complete; Annotation Create,Update,View
Scripts: Script Create,Update,Delete,Publish; ScriptTemplate Create,Delete
TaskManagement: Workitem Create,Update,Delete,Assign; Workbin Create,Update,Delete; Worktype Create,Update,Delete
Billing: Subscription Update,View; UsageReport Create,Download
LoggingService: AuditQuery Create,View; LogLevel Update
WebDeployments: Deployment Create,Update,Delete; Configuration Create,Update,Publish
`;

/** All services with their entities and actions, as the service mapping tells them. */
export const AUDITED_SERVICES: readonly AuditedService[] = SERVICES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', entities = ''] = line.split(': ');
    return { name, entities: entities.split('; ').map(parseEntity) };
  });

function parseEntity(text: string): AuditedEntity {
  const [name = '', actions = ''] = text.split(' ');
  return { name, actions: actions.split(',') };
}

/** How busy the services are; the n-th weight is that of the n-th service, and one of the last stands for the rest. */
export const SERVICE_WEIGHTS: readonly number[] = [
  14, 12, 16, 7, 9, 5, 8, 10, 6, 4, 5, 6, 7, 2, 2, 2, 1, 8, 2, 1, 2,
];

export const APPLICATIONS = [
  'Admin',
  'Architect',
  'Agent Workspace',
  'PureCloud UI',
  'Terraform CX',
  'Mobile',
  '',
  '',
] as const;

/** Settings whose values are words or numbers. */
export const PLAIN_SETTINGS = [
  { property: 'acwSettings.timeoutMs', values: ['15000', '30000', '60000', ''] },
  { property: 'mediaSettings.call.alertingTimeoutSeconds', values: ['8', '15', '30'] },
  { property: 'enabled', values: ['true', 'false'] },
  { property: 'state', values: ['active', 'inactive', 'deleted'] },
  { property: 'division', values: ['Home', 'North', 'South', 'Überseegebiet'] },
  { property: 'skillEvaluationMethod', values: ['BEST', 'ALL', 'NONE'] },
  { property: 'maxCallsPerAgent', values: ['1.0', '1.25', '2.0'] },
  { property: 'version', values: ['1', '2', '3', '9007199254740993'] },
] as const;

/** Settings whose values are about a person, or secret. */
export const PERSONAL_SETTINGS = [
  'name',
  'email',
  'phoneNumber',
  'password',
  'manager',
  'callingPartyNumber',
  'address',
  'note',
] as const;

/** Names of things that people chose, some beyond ASCII and with characters that some readers take for a line end. */
export const THING_NAMES = [
  'Billing',
  'Claims intake',
  'Returns EMEA',
  'Night shift',
  'Hotline 2',
  'VIP desk',
  'Backoffice',
  'Default voice flow',
  'Winter campaign',
  'Collections',
  'Onboarding',
  'Field service',
] as const;

export const WIDE_THING_NAMES = [
  'Kundenbetreuung für Ärzte',
  '予約センター',
  'Отдел продаж',
  'Line\u2028break',
  'Next\u0085line',
  'Équipe 🚑',
] as const;
