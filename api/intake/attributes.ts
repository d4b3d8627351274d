/**
 * What a header says of whole people. Attributes off the allow-list are refused at the door: their cells are emptied and
 * counted. Direct identifiers are worse: a file that has such a column is not kept at all.
 */
const OFF_THE_LIST =
  /^(race|racen|racegr\d*n?|race_category|rase|ethnic\w*|etnisitet|etnisk\w*|religion|relig\w*|faith|livssyn|trosretning|trossamfunn|politic\w*|politisk\w*|sexual_orientation|seksuell\w*|union_member\w*|fagforening\w*|sivilstand|marital_status|nationality|nasjonalitet|statsborgerskap|citizenship)$/;
const IDENTIFYING =
  /^(name|navn|full_?name|fullt_navn|first_?name|fornavn|last_?name|surname|etternavn|patient_?name|pasientnavn|fnr|fodselsnummer|fødselsnummer|fodselsnr|fødselsnr|personnummer|dnr|d_nummer|national_id|ssn|e_?mail|epost|e_post|telefon|phone|mobile|mobil|address|adresse|street)$/;

const word = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

export const isOffTheList = (header: string): boolean => OFF_THE_LIST.test(word(header));

export const isIdentifying = (header: string): boolean => IDENTIFYING.test(word(header));
