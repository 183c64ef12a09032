/** Signs and letters before an amount, with the currency they mean where nothing else is told. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₦', 'NGN'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['r$', 'BRL'],
  ['s$', 'SGD'],
  ['rm', 'MYR'],
  ['chf', 'CHF'],
  ['irr', 'IRR'],
  ['inr', 'INR'],
  ['jpy', 'JPY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['rub', 'RUB'],
  ['uah', 'UAH'],
  ['ils', 'ILS'],
  ['nis', 'ILS'],
  ['aed', 'AED'],
  ['sar', 'SAR'],
  ['pkr', 'PKR'],
  ['afn', 'AFN'],
  ['iqd', 'IQD'],
  ['egp', 'EGP'],
  ['ngn', 'NGN'],
  ['kes', 'KES'],
  ['zar', 'ZAR'],
  ['brl', 'BRL'],
  ['mxn', 'MXN'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
  ['nzd', 'NZD'],
  ['sgd', 'SGD'],
  ['hkd', 'HKD'],
  ['myr', 'MYR'],
  ['thb', 'THB'],
  ['idr', 'IDR'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['pln', 'PLN'],
])

/** Currencies that are one country's whatever stands before them. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
])

/** Other names of currencies, singular to plural: the unit is the plural, for several countries share a name. */
export const currencyNames: ReadonlyMap<string, string> = new Map(
  (
    'rial:rials riyal:riyals toman:tomans dinar:dinars dirham:dirhams lira:lira:liras pound:pounds rupee:rupees ruble:rubles rouble:roubles ' +
    'yen:yen yuan:yuan won:won peso:pesos franc:francs shekel:shekels krona:kronor krone:kroner crown:crowns zloty:zlotys real:reais rand:rand ' +
    'baht:baht ringgit:ringgit rupiah:rupiah hryvnia:hryvnias afghani:afghanis shilling:shillings taka:taka forint:forints leu:lei lari:lari ' +
    'tenge:tenge som:som sum:sum naira:naira cedi:cedis birr:birr kyat:kyats taller:tallers thaler:thalers cent:cents pence:pence sen:sen rupees:rupees'
  )
    .split(' ')
    .flatMap((row) => {
      const [one = '', many = '', ...also] = row.split(':')
      return [one, many, ...also].map((word) => [word, many] as const)
    }),
)

/** Words before "dollars" and before `$` amounts' nouns that make them another country's. */
export const dollarCountries: ReadonlyMap<string, string> = new Map([
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['american', 'USD'],
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['hong', 'HKD'],
  ['kong', 'HKD'],
  ['singapore', 'SGD'],
])

/** Units of length of time, to their plural. */
export const durationUnits: ReadonlyMap<string, string> = new Map(
  'second minute hour day night week fortnight month year decade century:centuries'.split(' ').flatMap((row) => {
    const [one = '', many = `${one}s`] = row.split(':')
    return [one, many].map((word) => [word, many] as const)
  }),
)

/** Units of weight, length, heat and such: what they count is no crowd. */
export const plainUnits: ReadonlySet<string> = new Set(
  (
    'km kilometers kilometres kilometer kilometre miles mile metres meters metre meter feet foot inches inch yards yard cm mm kg kilograms kilogram ' +
    'kilos kilo grams gram tons tonnes ton tonne pounds-weight litres liters litre liter gallons barrels acres hectares hectare acre degrees ' +
    'megawatts mw gw kw watts volts calibre caliber mph kph gigabytes gb mb tb mbps mg ml min hz khz mhz ghz hp oz lb lbs horsepower ounces liter liters mpg kmh km/h nanometer nanometers nanometre nanometres percentage-points points'
  ).split(' '),
)

/** Words between which a rate stands: "per month", "a year", "each day". */
export const rateOpeners: ReadonlySet<string> = new Set(['per', 'a', 'an', 'each', 'every', '/'])
export const rateWords: ReadonlyMap<string, string> = new Map([
  ['second', 'second'],
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['annum', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
  ['capita', 'person'],
  ['head', 'person'],
  ['person', 'person'],
  ['prisoner', 'person'],
  ['inmate', 'person'],
  ['detainee', 'person'],
  ['household', 'household'],
  ['family', 'family'],
  ['child', 'person'],
  ['worker', 'person'],
  ['barrel', 'barrel'],
  ['share', 'share'],
  ['game', 'game'],
  ['ton', 'tonne'],
  ['tonne', 'tonne'],
])

/** Units of one or a few letters, only right against the digits ("164p", "45g", "25C"); pence are money. */
export const gluedUnits: ReadonlyMap<string, string> = new Map(
  'p:pence g:grams l:litres c:degrees f:degrees v:volts w:watts kwh:kilowatt-hours gwh:gigawatt-hours mwh:megawatt-hours deg:degrees degc:degrees degf:degrees nm:nanometres m²:m² km²:km² h:hours m2:m² km2:km²'
    .split(' ')
    .map((row) => {
      const [letters = '', unit = ''] = row.split(':')
      return [letters, unit] as const
    }),
)
