/**
 * News agencies whose copy is printed by others, each with the names and signs that it is credited by. Signs of few
 * letters count only where a credit stands (a dateline, a signature, a byline).
 */
const agencyNames: readonly (readonly string[])[] = [
  ['Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP', 'Agence France Presse'],
  ['Reuters', 'Thomson Reuters', 'RTRS'],
  ['United Press International', 'UPI'],
  ['Deutsche Presse-Agentur', 'dpa', 'DPA'],
  ['EFE', 'Agencia EFE'],
  ['ANSA'],
  ['Lusa'],
  ['Belga'],
  ['Algemeen Nederlands Persbureau', 'ANP'],
  ['Austria Presse Agentur', 'APA'],
  ['Keystone-ATS', 'Keystone-SDA'],
  ['Press Association', 'PA Media', 'PA'],
  ['Canadian Press', 'The Canadian Press', 'CP'],
  ['Australian Associated Press', 'AAP'],
  ['Xinhua', 'Xinhua News Agency'],
  ['China News Service', 'CNS'],
  ['Central News Agency', 'CNA'],
  ['Kyodo News', 'Kyodo'],
  ['Jiji Press', 'Jiji'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Korean Central News Agency', 'KCNA'],
  ['TASS', 'ITAR-TASS'],
  ['RIA Novosti'],
  ['Interfax'],
  ['Interfax-Ukraine'],
  ['Ukrinform'],
  ['BelTA'],
  ['Kazinform'],
  ['Trend News Agency'],
  ['Azertac', 'AZERTAC'],
  ['Armenpress'],
  ['Anadolu Agency', 'Anadolu', 'AA'],
  ['Islamic Republic News Agency', 'IRNA'],
  ['Iranian Students News Agency', 'ISNA'],
  ['Fars News Agency', 'Fars'],
  ['Tasnim News Agency', 'Tasnim'],
  ['Mehr News Agency', 'Mehr'],
  ['Iranian Labour News Agency', 'ILNA'],
  ['Syrian Arab News Agency', 'SANA'],
  ['Saudi Press Agency', 'SPA'],
  ['Emirates News Agency', 'WAM'],
  ['Kuwait News Agency', 'KUNA'],
  ['Qatar News Agency', 'QNA'],
  ['Bahrain News Agency', 'BNA'],
  ['Oman News Agency', 'ONA'],
  ['Jordan News Agency', 'Petra'],
  ['National News Agency', 'NNA'],
  ['Palestine News and Information Agency', 'WAFA'],
  ['Iraqi News Agency', 'INA'],
  ['Middle East News Agency', 'MENA'],
  ['Sudan News Agency', 'SUNA'],
  ['Maghreb Arabe Presse', 'MAP'],
  ['Algérie Presse Service', 'APS'],
  ['Tunis Afrique Presse', 'TAP'],
  ['Press Trust of India', 'PTI'],
  ['Asian News International', 'ANI'],
  ['Indo-Asian News Service', 'IANS'],
  ['United News of India', 'UNI'],
  ['Associated Press of Pakistan', 'APP'],
  ['Pakistan Press International', 'PPI'],
  ['Bangladesh Sangbad Sangstha', 'BSS'],
  ['United News of Bangladesh', 'UNB'],
  ['Rastriya Samachar Samiti', 'RSS'],
  ['Bernama'],
  ['Antara', 'ANTARA News'],
  ['Vietnam News Agency', 'VNA'],
  ['Philippine News Agency', 'PNA'],
  ['Thai News Agency', 'TNA'],
  ['News Agency of Nigeria', 'NAN'],
  ['Ghana News Agency', 'GNA'],
  ['Ethiopian News Agency', 'ENA'],
  ['Agencia de Informação de Moçambique', 'AIM'],
  ['Angop', 'ANGOP'],
  ['Panapress', 'PANA'],
  ['Prensa Latina'],
  ['Télam', 'Telam'],
  ['Agência Brasil', 'Agencia Brasil'],
  ['Andina'],
  ['Notimex'],
  ['Inter Press Service', 'IPS'],
  ['Tanjug'],
  ['Hina', 'HINA'],
  ['Polish Press Agency', 'PAP'],
  ['Czech News Agency', 'CTK', 'ČTK'],
  ['MTI'],
  ['Agerpres', 'AGERPRES'],
  ['BTA'],
  ['TT News Agency', 'TT'],
  ['NTB'],
  ['Ritzau'],
  ['STT'],
  ['Bloomberg News', 'Bloomberg'],
  ['Religion News Service', 'RNS'],
  ['Tribune News Service', 'TNS'],
]

const byName: ReadonlyMap<string, string> = new Map(
  agencyNames.flatMap((names) => names.map((name) => [folded(name), names[0] ?? name] as const)),
)

/** The agency's full name; null for a name that is no agency's. */
export function agencyCalled(name: string): string | null {
  return byName.get(folded(name)) ?? null
}

/** Signs of two to five letters are told by their capitals ("AP", "dpa"); longer names in any letters. */
function folded(name: string): string {
  const plain = name
    .replace(/^the\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= 5 ? plain : plain.toLowerCase()
}
