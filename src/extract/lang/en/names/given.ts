/**
 * Frequent given names of many languages, in lower case and without marks, by the gender they usually tell. Written for this
 * project from common knowledge; a name that is missing is still found by its place in the sentence.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const maleGivenNames: ReadonlySet<string> = new Set(
  words(`
aaron abbas abd abdallah abdel abdirahman abdo abdul abdulaziz abdulla abdullah abdulrahman abdurrahman abe abel abraham abu adam adel adil adnan
adrian ahmad ahmed ahmet akbar akram alan albert alberto alejandro aleksandar aleksandr aleksei alessandro alex alexander alexandre
alexei alfonso alfred ali alireza allan allen alvaro amadou amin amir amirhossein amit anand anders andre andrea andreas andrei andres andrew
andriy angel angus ansar anthony anton antonio antony anwar arash archie ardeshir arif arjun arman armando armin arnold arsalan artem arthur arturo
arvind asad asghar ashraf asif ashton aung austin avi aziz babak bahman bahram baker bakr barack barry bashar bashir basil bassam
bassel behrouz behnam behzad ben benjamin bernard bernie bert bijan bilal bill billy bob bobby boris brad bradley brandon
brendan brett brian bruce bruno bryan burhan byron caleb calvin cameron carl carlos carter cesar chad charles charlie chen chris christian
christoph christopher claude claudio clinton clive cody colin connor conrad craig curtis cyrus dale dan daniel daniele danny dara darius darren
dariush dave david davood dawood dean deepak denis dennis derek dick diego dieter dimitri dimitris dmitri dmitry dmytro dominic dominik donald
doug douglas duncan dylan earl ebrahim ed eddie edgar eduardo edward edwin ehsan elias elijah eli elliot emad emanuel emile emilio emmanuel
emre enrico enrique eric erik ernest ernesto erwin esmail ethan eugene evan evgeny ezra fadi fahad faisal farhad faramarz fares farid fariborz
farrokh farzad fathi federico felipe felix ferdinand fernando fidel fouad francesco francis francisco francois frank franz fred frederick
fredrik fuad gabriel gareth gary gavin gene geoffrey george georges gerald gerard gerhard german ghassan gholam gholamhossein gholamreza giorgio giovanni
giuseppe glenn gonzalo gordon graham grant greg gregory guido guillermo gustavo guy habib hadi hafez haidar haider haitham hakan hakim
hamad hamed hamid hamidreza hamza hani hans harold haroun harris harry harvey hasan hashem hassan hatem haydar heinz hector helmut henri henrik
henry herbert herman hesam hicham hisham homayoun hooman horacio hormoz hosein hosni hossein howard hugh hugo humberto hussain hussein hyun iain ian
ibrahim idris igor ilham ilya imad imran iqbal iraj irfan isa isaac ishaq ismael ismail ivan ivo iyad jaafar jaap jack jackson
jacob jacques jafar jahangir jaime jake jakob jalal jamal james jamil jan jared jason jassim javad javier jay jean jeff jeffrey
jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johann john johnny jon jonas jonathan
jordi jorge jose josef joseph josh joshua juan juergen jules julian julien julio julius jurgen justin kamal kambiz kamran karan
karel karim karl kasra kaveh kazem keith kemal ken kenneth kent kevin khaled khalid khalifa khalil kian kim kirk
klaus kofi konstantin kourosh kumar kurt kwame kyle lance larry lars laurent laurence lawrence lee leo leon leonard leonardo leonid leopold
leroy leslie lewis liam lionel lloyd lorenzo louis luc luca lucas luigi luis lukas luke maamoun magnus mahathir mahdi maher mahmood mahmoud mahmud majid
malcolm malik mamadou manfred manoj manouchehr mansour manuel marc marcel marcelo marco marcos marcus mario marios mark marko markus
marshall martin marvin marwan marzouk masoud massimo massoud mateo mathias matt matteo matthew matthias maurice mauricio max maxim maxime
maximilian mehdi mehmet mehran mehrdad mehrzad melvin michael michel miguel mihai mike mikhail miklos milad milan milos mina
mircea mirza mitch mitchell mitt moammar mohamad mohamed mohammad mohammadreza mohammed mohsen moin mojtaba mokhtar morgan morteza moshe
mostafa mourad moussa muammar muath mubarak muhammad muhammed mukhtar murad murat musa mustafa nabil nader nadir nafi naguib
naim najib narendra naser nasir nasser nate nathan nathaniel navid nawaf nawaz neil nelson nevzat nicholas nick
nicola nicolas nigel nikita nikolai nikolas nima noah noel norman nouri nuri obaid oleg oleksandr oliver olivier olof omar omer
omid oscar osama osman otto owen pablo paolo parham parviz pascal patrick paul paulo pavel payam pedro pedram pete peter
petr petro peyman phil philip philippe phillip pierre pietro pouya prakash qais qasem qasim qassem rachid rafael rafi raheem rahim
rahman rahul raif rajesh rajiv rakesh ralph ramin rami ramin ramiro ramon ramzan randy raouf raphael rashad rashid rasoul raul ravi ray raymond
recep reggie reinhard rene reuben rex reza ricardo riccardo richard rick ricky riad riyad rob robert roberto robin rodney rodolfo rodrigo
roger rohan roland rolf roman ron ronald ross rouhollah roy ruben rudolf rudy ruhollah rupert russell rustam ryan saad sabri saddam sadegh sadeq
sadiq saeed saeid safar saif said sajjad salah salam saleh salem salim salman salvador sam saman sameer sami samir
samuel sandeep sanjay santiago sasan satoshi scott sean sebastian selim seamus sepehr serge sergei sergey sergio seth seyed seyyed shah
shahab shahin shahram shahrokh shane sharif shaun shawn sherif shimon siamak sidney sigmar silvio simon sina sohrab soheil
soroush stanislav stanley stefan stefano stephan stephen steve steven stewart stuart suleiman sulaiman sultan sunil syed taha
tahir taher taleb talal tamer tariq tarek tayyip ted terence terry thabo theo theodore thomas tim timothy tobias toby tod todd
tom tomas tommy tony travis trevor tristan tyler umar umberto uriel usman vaclav vahid val valentin vasily victor vijay viktor
vince vincent vinod vitaly vladimir volodymyr wael waleed walid walter wang warren wayne wei werner wilfred wilhelm will william willy
winston wolfgang woodrow xavier xi yahya yair yaser yasin yasir yasser yevgeny yitzhak yosef youssef yuri yusuf yves zachary zafar
zaid zakaria zaki zayd zayed zbigniew zeid zhang ziad zoran zubair zuhair
`),
)

export const femaleGivenNames: ReadonlySet<string> = new Set(
  words(`
abigail ada adele adriana agnes aicha aida aisha aishah alba alejandra alessandra alexandra alexis alice alicia alina alison allison alma
alyssa amal amanda amber amelia amina amira amy ana anahita anastasia andrea angela angelica angelina anita ann anna anne
annette annie anoushka antonia april arezoo ariana arlene asha ashley asma astrid atefeh audrey aurora ava ayesha aylin azadeh azam azar
bahareh barbara batoul beatrice beatriz becky belen bella bernadette beth bethany betty beverly bianca brenda bridget britney brooke camila camilla
carla carmen carol carolina caroline carolyn cassandra catherine cecilia celia celine chantal charlotte chelsea cheryl chloe christina christine
cindy claire clara clare clarissa claudia colleen connie constance cora cristina cynthia dahlia daisy dalia dana daniela danielle daphne darya
dawn deborah debra delia denise diana diane dina dolores donna dora doris dorothy ebony edith eileen elaine elena eleanor elham elif
elisa elisabeth elise eliza elizabeth ella ellen elnaz elsa emilia emily emine emma erica erika erin esmeralda estelle esther eva
evelyn faezeh faith farah fariba farideh farzaneh fatemeh fatima fatma fatou federica felicia fereshteh fern fiona flora florence frances
francesca frida gabriela gabrielle gail genevieve georgia geraldine gertrude ghazal ghazaleh gina giulia glenda gloria golnaz golrokh golshifteh grace
greta gretchen guadalupe gwen haleh hala halima hana hanan hannah hanna harriet hayat hazel heather heba hedda heidi helen
helena helene helga hillary hiba hilary hind hoda holly homa huda ida iman indira ines ingrid irene irina iris isabel isabella isabelle
ivana ivy jacqueline jamie jamila jana jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna
joanne jodie johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet karen karin karina kate katerina
katherine kathleen kathryn kathy katie katrina kay kayla kelly kelsey kendra khadija khadijah kimberly kirsten kristen kristin
kristina ladan laila lana lara latifa laura lauren laurie lea leah leila lena leonor leslie leticia leyla lidia lila
lilian liliana lily lina linda lisa liz lois lola loretta lori lorraine louisa louise lubna lucia lucy luisa lydia lynn mabel
madeleine madison maggie magdalena mahbubeh mahin mahnaz mahsa mahtab maja malala malika mandana manal mara marcia margaret margarita
margot maria mariam marian mariana marie marilyn marina marion marisa marjan marjorie marta martha martina mary maryam marwa masih
masoumeh matilda maureen maya mehrnaz melanie melinda melissa mercedes meredith mia michaela michele michelle mildred mina minoo miriam
mitra mojgan molly mona monica monika monique muna nada nadia nadine nahid najwa nancy naomi narges narjes nasrin nastaran natalia natalie natasha
nawal nazanin neda negar nermin niamh nicole niki nikki niloufar nina noor nora norma nour olena olga olivia olya ophelia oprah pamela
paola parisa parvin patricia paula pauline pegah penelope penny phyllis polly priya rabab rachel rahaf raja rana rania rasha rebecca reem
regina rehana renata renee rita roberta rosa rosalind rose rosemary roxana roya ruba ruth sabina sabrina saba sadaf safaa sahar sajida sakineh salma
samantha samar samira sana sandra sanna saoirse sara sarah sarita selena selma sepideh shabnam shadi shahla shahnaz shakira shannon sharon
sheila shelley shereen sheryl shirin shirley shohreh sigrid silvia simin simone soad sofia sohaila sonia sonja sophia sophie soraya stacey
stella stephanie sue suha suheir sumaya susan susana susanna suzanne sylvia tahereh tamara tania tanya tara tatiana tawakkol teresa theresa
tina toni tracy tricia ursula valentina valerie vanessa vera veronica victoria vida violet virginia vivian wafa wanda wendy whitney
yael yara yasmin yasmine yolanda yulia yvette yvonne zahra zainab zeinab zara zeynep zhila zoe zohreh zoya
`),
)

/** Names that either list may hold but that are common English words, places or surnames first: no proof of a person. */
export const weakGivenNames: ReadonlySet<string> = new Set(
  words(`
angel april aurora austin baker brooke chad chelsea chen clinton carter dale dean daisy dawn earl faith florence georgia german grace grant guy harris
hazel holly ivy jackson jan jay jordan joy kent kim lance lea lee lily madison mark marshall may mercedes mitchell morgan nelson
penny peter pete rose ray rob sultan shah shannon sierra summer sue taha victoria violet virginia wang wayne will xi zhang val islam
`),
)

/** The gender that a given name tells, by its first part where it has several ("Jean-Marie", "Gholam-Ali"). */
export function genderOfGivenName(name: string): 'male' | 'female' | null {
  const lower = plain(name)
  const first = lower.split('-')[0] ?? lower
  const male = maleGivenNames.has(lower) || maleGivenNames.has(first)
  const female = femaleGivenNames.has(lower) || femaleGivenNames.has(first)
  return male === female ? null : male ? 'male' : 'female'
}

/** Whether the word is a given name that proves a person by itself. */
export function isGivenName(name: string): boolean {
  const lower = plain(name)
  if (weakGivenNames.has(lower)) return false
  const first = lower.split('-')[0] ?? lower
  return [lower, first].some((form) => maleGivenNames.has(form) || femaleGivenNames.has(form))
}

/** Whether the word can be a given name, common word or not. */
export function canBeGivenName(name: string): boolean {
  const lower = plain(name)
  return maleGivenNames.has(lower) || femaleGivenNames.has(lower) || weakGivenNames.has(lower)
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
