import type { RefusalCode } from './domain/refusal.js';
import { REFERRAL_REFUSALS } from './referral-refusals.js';

/** Codes of the kernel's rule of honest time, which a case applies to every reported act. */
type TimeCode = 'occurred.in-the-future' | 'occurred.late-needs-reason';
/** Codes of the application layer. */
type EdgeCode = 'actor.person-required';
export type CasesRefusalCode = RefusalCode | TimeCode | EdgeCode;

/**
 * The sentence for a person behind each refusal: what is wrong, who holds what, what to do next. `{name}` stands for the fact of
 * that name in the DomainError; an organisation's id is to be shown as its public name.
 */
export const CASES_REFUSALS: Readonly<Record<CasesRefusalCode, string>> = {
  'actor.person-required':
    'Only a person who acts for an organisation can do this; the system cannot. Ask a member of the custodian to do it.',
  'occurred.in-the-future': 'The stated time {at} lies ahead of now. Correct the time, or record it when it has happened.',
  'occurred.late-needs-reason':
    'The stated time {at} is more than six hours ago, or before the last change of custody. Record it again with the reason why it is late.',

  'case.not-open': 'There is no case under this number. Open the case first, or check the number.',
  'case.already-open': 'This case is open already. Record in it what you have to record; do not open it again.',
  'case.not-yours':
    'Your organisation has no part in this case: it neither opened it, nor holds or held custody, nor made an order in it, nor was she referred to it. Ask the custodian to record this.',
  'case.operation-not-yours':
    'There is no operation {operationId} in which you or your organisation has a part. Leave it out, or ask the lead unit to open the case of whom it removed.',
  'case.your-organisation-suspended':
    'Your organisation is suspended and decides nothing at present. Report what has happened; ask the custodian or the authority to decide.',
  'identity.nothing-recorded': 'Nothing was filled in. Give at least one piece of information about who she is.',
  'document.exists': 'This document is attached to the case already. If it is another one, attach it under a request of its own.',
  'age.contradicts-band': 'The age {age} and the band {band} contradict each other: a child is under 18. Correct one of them.',
  'age.determined-by-nobody':
    'Nothing in this case shows that an authority determined her age. Its own member records it, or you attach the paper and name it, or the order in which it is; until then doubt means child.',

  'authority.not-registered':
    'The organisation named as authority ({authority}) was not registered then. Choose it from the directory, or leave it out and name the document.',
  'authority.of-another-kind':
    'An organisation of this kind ({kind}) is no authority of that name ({authority}). Choose the court, committee or authority that acted.',
  'order.unknown': 'No such order is recorded in this case. Record the order first, then refer to it.',
  'order.exists': 'An order with this identifier is recorded already. Record a new order, or extend or end the one there is.',
  'order.custodian-not-registered':
    'The directory knows no organisation {custodian}. Choose the custodian from the directory, or leave it out: then the paper of the order says whom it names.',
  'order.ends-before-it-begins':
    'The order would end at {until}, before it begins at {from}. Check both dates against the document.',
  'order.not-longer':
    'The order runs until {until} already; an extension must reach further. Check the date against the document.',
  'order.already-lapsed':
    'The order lapsed at {until}, before the extension was made. A lapsed order is not extended: record the new order of the authority.',
  'order.not-yet-lapsed': 'This order has not lapsed; it runs until {until}. Nothing is to be noted.',
  'order.expiry-already-noted': 'That this order lapsed at {until} has been noted already. Nothing more is needed.',
  'order.already-ended': 'This order ended at {endedAt}. What applies since then is another order, or none: record that one.',

  'consent.unknown': 'No such consent is recorded in this case. Record her consent first, then refer to it.',
  'consent.exists': 'A consent with this identifier is recorded already. Record a new consent if she has given another one.',
  'consent.needs-recipient': 'Consent names who may rely on it. Say to which organisation she consented.',
  'consent.recipient-not-registered':
    'The directory knows no organisation {recipient}. Choose each recipient from the directory, so that everybody can see to whom she consented.',
  'consent.ends-before-it-begins': 'The consent would end at {expires}, before it was given at {givenAt}. Check both times.',
  'consent.already-withdrawn': 'She withdrew this consent at {withdrawnAt}; nobody may rely on it since. Nothing more is needed.',
  'consent.her-own':
    'She gave this consent herself. What a child says is recorded beside what others decide for her; here nobody did.',
  'consent.guardian-not-named': 'Say which guardian consented. Without that, nobody can tell whether she or he may.',
  'consent.guardian-may-not-decide':
    'This guardian may not consent for her ({because}): such a consent is void. Ask the authority to decide, and record what the child says.',
  'consent.authority-not-named': 'Say which authority consented for her.',
  'consent.authority-not-shown':
    'Nothing in this case shows that an authority decided this for her. Its own member records it, or you attach the paper and name it, or the order in which it is.',
  'consent.adult-decides-herself':
    'By the record she is an adult: she decides for herself, and the consent of {givenBy} does not count. Ask her.',
  'consent.child-needs-guardian-or-authority':
    'By the record she is treated as {ageBand}. Her own word does not suffice: ask a guardian who may consent, or the authority, and record what she says.',
  'consent.child-not-asked': 'Nobody has recorded what the child says to this consent. Ask her first, and record it.',
  'consent.for-another-purpose': 'She consented to {purpose}, not to {needed}. Consent is per purpose: ask her.',
  'consent.names-other-recipients': 'This consent does not name {receiver}. Ask her whether {receiver} may know of her.',
  'consent.not-in-force':
    'This consent does not hold at {at}: it has been withdrawn, has run out, or was given later. Ask her anew.',

  'custody.none': 'Nobody holds custody of her in this case. Whoever is responsible for her opens custody first.',
  'custody.already-held':
    '{custodian} is responsible for her now. Custody passes by a handover: ask {custodian} to offer one. If you have had her since an earlier time, record it with the reason why it is late.',
  'custody.late-already-recorded':
    'Your organisation has recorded already that it had custody from {since}. Both statements stay; speak with the custodian to resolve them.',
  'custody.person-deceased': 'Her death was recorded for {at}. If that is wrong, report first that she was found.',
  'custody.only-for-yourself':
    'You can open custody only for your own organisation. Ask {custodian} to open it, or have her handed over to it.',
  'custody.not-yours':
    '{custodian} is responsible for her, not your organisation. Ask {custodian} to do this, or to hand her over.',
  'custody.with-outside-party':
    'She is with a party outside the network. Record the end of that custody; then whoever takes her in opens custody anew.',
  'custody.no-basis-in-force':
    'The ground named ({kind}) is not in force at {at}. Custody needs a power of removal before production, an order, or an adult’s consent: obtain and record one.',
  'custody.child-never-by-consent-alone':
    'By the record she is treated as {ageBand}. A child is never held by consent alone: an order of the authority is needed, or a determination of age.',
  'custody.child-not-released':
    'By the record she is treated as {ageBand}. A child is never let go by herself: she goes home by a reunification, or into other care by a handover. Offer the handover, under the order of the authority.',
  'custody.order-still-in-force':
    'She is under an order that is in force. Record its end, or the order of release, before custody ends or is put on her consent.',
  'basis.order-of-another-kind': 'This order ({kind}) gives no custody. Name an order of custody, placement or transfer.',
  'basis.order-names-another-custodian':
    'The order names {custodian} as custodian. Hand her over to {custodian}, or obtain another order.',
  'basis.consent-not-for-accommodation':
    'This consent is for {purpose}, given by {givenBy}. Accommodation needs her own consent for that purpose: ask her.',
  'basis.consent-names-other-recipients':
    'She consented to other organisations, not to this one. Ask her whether she wants to go there.',
  'basis.power-not-yours':
    'Custody rests on another ground ({footing}) now; a power of removal does not come back. Name the order or the consent that applies.',
  'placement.not-registered': 'The organisation is not registered for that date. Choose a registered facility.',
  'placement.not-a-facility':
    'An organisation of this kind ({kind}) cannot take her in on this ground. A placement needs a shelter; only a police unit may hold custody besides.',
  'placement.suspended':
    'The organisation is suspended on that date. Choose another facility, and tell the authority if she is there already.',
  'placement.not-licensed':
    'The facility holds no licence for {ageBand} and gender {gender} on that date. Choose one that is licensed for her.',
  'placement.over-capacity-needs-reason':
    'The facility last declared {free} free places. Choose another, or give the reason for going beyond.',
  'placement.needs-order-or-consent':
    'A power of removal carries only custody by a police unit until production. For this, an order or an adult’s own consent is needed.',
  'leave.not-an-adult':
    'By the record she is treated as {ageBand}. For a child, or in doubt, ask the Child Welfare Committee for an order or a determination of age.',
  'leave.under-an-order':
    'She is in custody under an order that is in force. Help her to apply to the authority that made it; if she has gone, report her missing.',
  'leave.under-removal-power':
    'She has been removed and not yet produced. Produce her before the authority without delay; if she has gone, report her missing.',
  'death.already-reported':
    'Your organisation has reported her death already, for {at}. Nothing more is needed; if it was wrong, report that she was found.',
  'person.already-missing':
    'Your organisation has reported her missing already; she was last seen at {lastSeenAt}. Tell the police what you know besides.',
  'person.not-missing': 'She is reported neither missing nor, before that time, dead in this case. Check the number of the case.',

  'handover.to-yourself':
    'Giver and receiver are the same organisation. A handover goes to another one; nothing needs to be done within your own.',
  'handover.exists': 'A handover with this identifier is recorded already. Look it up, or make a new offer.',
  'handover.already-in-flight':
    'Another handover is in flight ({stage}). Finish it, or name it as superseded if she has not been sent off; if she has, report her return first.',
  'handover.not-offered': 'Nobody has offered this handover. Ask the custodian to offer it.',
  'handover.superseded': 'Another offer has taken the place of this handover. Ask the giver for the new one.',
  'handover.refused': 'The receiver refused this handover; she stays with the giver. A new offer is needed.',
  'handover.cancelled': 'This handover was cancelled; custody did not move. Ask the custodian for a new offer.',
  'handover.returned': 'She was brought back to the giver, and this handover is closed. A new offer is needed.',
  'handover.completed': 'This handover is complete: custody has passed to the receiver. Nothing more is needed.',
  'handover.not-addressed-to-you':
    'This handover is addressed to {receiver}, not to your organisation. Only {receiver} can do this.',
  'handover.only-the-giver': 'Only {giver}, which hands her over, can do this. Ask {giver}.',
  'handover.spoken-for-another':
    'The agreement must come from the named receiver, {receiver}. Speak with {receiver} and record that.',
  'handover.one-person-signs-one-half':
    'You have signed the other half of this handover, or would sign both. Ask a colleague who has not signed to do this; if there is none, have one recorded as a member.',
  'handover.one-organisation-signs-one-half':
    'Your organisation received her and cannot confirm for the giver as well. The ordering authority may confirm 12 hours after the receipt.',
  'handover.already-accepted': 'The receiver has accepted this handover already. The giver can send her off now.',
  'handover.escort-not-a-member':
    'The escort is not a member of any organisation on the network, and could not record what happens. Name a member who goes with her.',
  'handover.not-accepted': 'The receiver has not accepted yet. Wait for its acceptance, or record what it told you by telephone.',
  'handover.already-dispatched': 'She is on her way already. Wait for the receipt, or report her return.',
  'handover.not-dispatched': 'She has not been sent off, so she cannot have come back. Cancel the handover instead.',
  'handover.already-received': 'The receipt is recorded already. The giver confirms it; whoever contests it opens a dispute.',
  'handover.already-refused': 'The receiver has refused her at the door. The giver reports her return, then offers anew.',
  'handover.not-yet-received': 'The receiver has not recorded the receipt. Wait for it, or ask the receiver to record it.',
  'handover.awaiting-confirmation': 'The receiver has recorded that she is there. Confirm the receipt first, or dispute it.',
  'handover.only-the-giver-confirms':
    'Only {giver} confirms this; after an hour without answer its superior, after 12 hours the authority that ordered it. Where there is neither, after 12 hours an authority that acted in this case or, without one, a second member of the receiver; for a party outside the network another organisation of the case.',
  'handover.not-yet-for-the-superior':
    'The giver may still confirm by itself. As its superior you may confirm for it from {from}.',
  'handover.not-yet-for-the-authority': 'The giver may still confirm by itself. You may confirm for it from {from}.',
  'handover.not-yet-by-one-hand':
    'You recorded the receipt. A colleague, or another organisation of the case, may confirm it; if there is nobody, you may on the signed paper from {from}.',
  'dispute.unknown': 'No such dispute is recorded in this case. Check the number.',
  'dispute.exists': 'A dispute with this identifier is recorded already. Look it up, or open a new one.',
  'dispute.already-resolved': 'This dispute is closed ({outcome}). Open a new one if something else is contested.',
  'dispute.not-a-party':
    'Only giver and receiver can dispute their handover or close its disputes. Tell one of them what you have seen.',
  'dispute.not-yours-to-close':
    '{raisedBy} raised this dispute: it alone withdraws it or agrees, and the other party alone can concede. Speak with each other first.',

  'order.only-restoration-overrules':
    'An order of the kind {kind} cannot stand against what was found of a home. Only an order of restoration can; record it as one, or leave this out.',
  'order.overruling-needs-document':
    'An order that overrules what was found of a home is recorded by the authority itself, or with its paper. Attach the paper, then name it here.',

  'order.needs-document':
    'This authority is not on the network, so only its paper shows that it made an order of {kind}. Attach the paper to the case and name it, or have the authority’s own member record the order.',
  'order.document-not-attached':
    'The paper {documentRef} is not attached to this case. Attach it first, then name it in the order.',
  'claim.exists': 'A claim with this identifier is recorded already. Look it up, or record a new one.',
  'home-verification.exists': 'A verification with this identifier is recorded already. Look it up, or assign a new one.',
  'home-verification.organisation-not-active':
    '{receiver} is not on the network, or is suspended. Choose an organisation that can look at the home.',
  'home-verification.declined-by-her':
    'She is an adult and did not want her home looked at. If she has changed her mind, record her consent to family tracing first.',
  'home-verification.claimant-not-named':
    'By the record she is treated as {ageBand}. Whose home is to be looked at must be said: name the claimant here, as the claim does or by a new random reference.',
  'home-verification.unknown': 'No such verification was assigned in this case. Assign it first, or check the number.',
  'home-verification.not-yours': '{receiver} was asked to look at this home and alone reports on it. Ask {receiver} to do so.',
  'home-verification.already-reported':
    'The report on this home is recorded already ({outcome}). If something has changed, assign a new verification.',
  'home-verification.flag-not-open': 'The red flag {flag} was never raised in this case, so it cannot be cleared. Leave it out.',
  'home-verification.flag-of-another-claimant':
    'The red flag {flag} was raised on somebody else who claims her, and a look at this home does not settle it. Leave it out; have that claimant looked into, or obtain an order that overrules it by name.',
  'home-verification.only-suitable-clears':
    'The home is reported as {outcome}, and only a report that it is suitable clears a red flag. Leave {flag} out, and record what was found.',
  'home-verification.child-cannot-decline':
    'By the record she is treated as {ageBand}. The home of a child is always looked at; what she wants is recorded among her wishes.',

  'reunification.restoration-refused':
    'Restoration was refused, and no authority has ordered one since. Follow the alternative plan, or obtain a new order of restoration.',
  'reunification.needs-restoration-order':
    'A child goes home only under an order of restoration that is in force at {at}. Obtain it from the competent authority, record it, and name it as the ground.',
  'reunification.order-ended':
    'The order under which she went home no longer stands since {endedAt}. Obtain a new order of restoration from the competent authority and record it, or bring her back into care.',
  'reunification.claimant-not-named':
    'Whose home a child goes to must be said, so that it is the one that was looked at. Name the claimant as the claim and the verification of the home do.',
  'reunification.home-not-verified':
    'The home is not verified as suitable (it stands as: {standing}). Have it looked at, or obtain an order of restoration that overrules this with reasons.',
  'reunification.wishes-not-recorded':
    'What she herself wants is not recorded. Hear her, with an interpreter if need be, and record it first.',
  'reunification.red-flag-open':
    'Something speaks against this home and is not settled: {flags}. Have it looked into and cleared by name in a report on the home, or overruled by name in an order of restoration.',
  'reunification.identity-not-checked':
    'The identity of who claims her was not checked. Check it against a document before you say that she is home.',
  'reunification.needs-handover-to-family':
    'She is home when her family has received her by a handover and the giver has confirmed it. Complete that handover, then name it here.',
  'reunification.with-another':
    'By the handover she was received by {received}, not by {with}. Say with whom she is as the receipt says it.',
  'reunification.child-not-by-herself':
    'By the record she is treated as {ageBand}. A child does not go to live by herself: she is handed over to her family or a fit person.',

  'journey.already-under-way': 'A journey of hers is under way. Record where it ended before you start another.',
  'journey.exists': 'A journey with this identifier is recorded already. Look it up, or start a new one.',
  'journey.unknown': 'No such journey was started in this case. Record its start first, or check the number.',
  'journey.over': 'This journey is over. Start a new one if she travels on.',
  'journey.leg-recorded': 'The arrival at stop {leg} is recorded already. If the time is wrong, correct that entry.',

  'follow-up.not-scheduled':
    'No follow-up is scheduled for {dueAt} in this case. Name a date of the schedule, or record the contact without one.',
  'follow-up.already-recorded':
    'The follow-up that was due at {dueAt} is recorded already. Record a further contact without that date.',
  'follow-up.already-missed':
    'The follow-up that was due at {dueAt} is recorded as missed already. It stays missed; record the contact when there is one.',
  'follow-up.not-due-yet': 'This follow-up is due only at {dueAt}, so it cannot have been missed. Look after her by then.',
  'alert.exists': 'An alert with this identifier is recorded already. Look it up, or raise a new one.',

  'correction.unknown-entry': 'There is no such entry in this case. Look the entry up in its history, then name it by its id.',
  'correction.not-of-this-entry':
    'An entry of the kind {type} is not corrected: who was responsible and who took part is changed by a new act only. Record that act.',
  'correction.not-of-this-field':
    'In an entry of the kind {type}, {field} is not corrected. If it was wrong, record anew what is right; both stay visible.',
  'correction.changes-nothing': 'The entry says this already. Name at least one value that was wrong, and what it should be.',
  'correction.only-the-authority':
    '{authority} recorded this itself and alone corrects it. Tell {authority} what is wrong with it.',
  'correction.prolongs-order':
    'By this correction the order would hold for longer than was recorded. Attach its paper and name it in the correction; if the authority has extended it, record that extension instead.',
  'correction.prolongs-consent':
    'By this correction her consent would hold for longer than was recorded. Ask her again, and record what she says as a new consent.',
  'correction.revives-power':
    'She was produced while she was held, and the power of removal ended there. A correction does not bring it back: give a time within this custody, or obtain an order.',

  'case.closed': 'This case is closed ({reasonCode}) and takes no decision. Reopen it with a reason, then decide.',
  'case.not-closed': 'This case is open. Nothing needs to be reopened.',
  'case.custody-held': 'Somebody is still responsible for her in this case. Custody ends first; then the case can be closed.',
  'case.handover-open':
    'A handover of hers is still open. It is completed or cancelled, and custody ends, before the case is closed.',
  'case.referral-open':
    'A referral to {receiver} is still open. It is completed, declined or cancelled before the case is closed.',
  'case.follow-up-not-scheduled':
    'She is home, and her follow-up is not scheduled yet. Wait a minute, then try again; if it lasts, tell your administrator.',
  'case.follow-up-open': 'A follow-up is due at {dueAt}. It is recorded, or reported as missed, before the case is closed.',
  'case.lost-contact-not-escalated':
    'Contact with her was lost, and nobody was told. Raise an alert for lost contact, then close the case.',
  ...REFERRAL_REFUSALS,
};
