// Reads from a property's documentation whether changing it replaces the resource.
//
// The wordings are those that the AWS, TLS and Random declarations use (7.48.0, 5.6.1, 4.21.2). A sentence that
// ties the replacement to a condition ("If ...", "when decreased") makes it likely, not certain.
const saysReplace = [
  /\bforces? (?:the creation of )?(?:a )?new\b/i,
  /\bforces? terraform to create (?:a )?new\b/i,
  /\bforces? (?:a )?(?:resource )?(?:replacement|recreation|re-creation)\b/i,
  /\bforce (?:a )?(?:resource )?recreation\b/i,
  /\b(?:creates?|create) a new (?:resource|cluster)\b/i,
  /\b(?:trigger|requires?|requiring|cause) (?:a )?(?:resource |destroy and )?(?:replacement|recreation|recreate|recreating)\b/i,
  /\bre-?creates? the (?:resource|cluster)\b/i,
  /\bdestroyed and re-?created\b/i,
  /\bresult in (?:the )?(?:replacement|recreation|re-creation)\b/i,
  /\b(?:cannot|can't|can not) be (?:changed|modified|updated) (?:after|once|later)\b/i,
  /\byou cannot change this definition after\b/i,
  /\bdoes not support in-place updates\b/i,
  /\bmust remove and re-create\b/i,
  /\bto force the certificate(?: request)? to be re-issued\b/i,
  /\bimmutable\b/i,
];

// Words that make a sentence about something else: another operation, another resource.
const saysOtherwise = /\bin the same operation\b|\bwithout (?:re-?creat|replac)|\bnot (?:force|re-?create)/i;

const isConditional = new RegExp('\\b(?:' + [
  'if(?! modified)', 'when(?! changed| you create| rotating)', 'unless', 'until', 'changing from', 'after the', 'decreased', 'downgrading',
  'for multi-az', 'may', 'might', 'deleting', 'less than',
].join('|') + ')\\b', 'i');

/**
 * 'replaces': documented to replace whenever it changes; 'may-replace': only under a condition;
 * undefined: the documentation says nothing of it.
 */
export function replacementFrom(documentation) {
  const prose = documentation.replace(/\s+/g, ' ').replace(/`[^`]*`/g, '`code`'); // `IMMUTABLE` is a value, not a statement
  const sentences = prose.split(/(?<=[.!?;])\s+|(?<=\))\s+(?=[A-Z])/)
    .filter(sentence => saysReplace.some(wording => wording.test(sentence)) && !saysOtherwise.test(sentence));
  if (sentences.length === 0) return undefined;
  return sentences.some(sentence => !isConditional.test(sentence)) ? 'replaces' : 'may-replace';
}
