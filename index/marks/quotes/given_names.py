"""Common given names of many languages, with the gender they usually carry: m, f, or x where both."""

_MALE = """
aaron abbas abdoulaye abdul abdullah abdulrahman abed abraham adam adeeb adel adrian afif ahmad ahmed ahmet
aidan ajay akira akram alaa alan alasdair alassane albert alberto alejandro aleksandr alessandro alexander
alexei alfonso alfred ali alistair allan allen alok alonso alvin amadou amir amit amitabh ammar anand anas
anatoly anders andre andreas andrei andrew andrzej andy angelo angus anil ankit anthony antoine antonio antony
antoun anupam anwar aram archie arjun armando arnold arthur arturo arun arvind asad ashok ashraf ashwin asif
assad atef attila atul austin awad aws axel ayad ayman ayoub azad aziz azzam babar badr bafel baha bakr barack
barham barney barry bart barzan basem bashar basil basim bassam ben benedict benigno benjamin benny bernard
bernardo bernie bert bilal bilawal bill billy bjorn blaise bob bobby bongbong boris brad bradley brahim brandon
brendan brent brett brian bruce bruno bryan burak burhan byron caleb callum calvin carl carlo carlos cedric
cesar charles charlie cheikh chester chinedu christoph christopher chuck claude claudio clayton cliff clifford
clint clive cody colby colin colton conor constantine cooper corey cory craig cristian curtis cyril dale dalton
damian damien damon dan dane daniel danny dante daoud dara dario darius darrell darren darrin daryl dave david
dawood dean deandre declan deepak delil demetrius denis dennis denny deon derek derrick desmond dev devin devon
dewayne dhia dick diego dieter dilan dillon dilshad dimitri dinesh dirk dmitri dmitriy dmitry dominic don donald
donnie donovan dorian doug douglas duncan dustin dwayne dwight eamon earl easton ed eddie edgar edmund eduardo
edward edwin efrain elias elijah eliot elliott elmer elton emad emanuel emeka emil emilio emir emmanuel emmett
emory enrique enzo eoin eric erik ernest ernesto ervin esteban ethan eugene evan evo ezekiel ezra fabio fadi
fahad fahd faisal fakhri falah fares farhad farid farouk farouq fathi faure fawad fawaz fayez felipe felix feng
fergus fernando fidel finbarr floyd forrest fouad francesco francis francisco franco francois frank franklin
franz fred freddie frederick fredrick fritz fuad gabriel galen ganesh gang gareth garret garrett garrison gary
gaston gaurav gavin gennady geoff geoffrey georg george gerald gerard gerardo gerhard gerry ghassan ghazi gianni
gilbert gilberto gino giorgio giovanni girish giuseppe glen glenn gopal gordon grady graham grant greg gregory
grover guido guillermo gunter gus gustavo guy habib hadi hafez haider haitham hakim hal hamad hamid hamish hamza
hani hank hans hao hari harish harlan harold harris harrison harry harsh harvey hasan hashim hassan hatem haydar
hayes haytham hazem heath hector heinrich helmut hemin henri henrik henry herb herbert herman hernan hideo
hikmat hilton hiro hiroki hiroshi hisham hiwa hollis homer horace hoshyar hosni hossam howard hubert hugh hugo
humphrey hunter hussain hussein iain ian ibrahim ibrahima idris idriss ignacio igor ihab ike ikechukwu ikram
ilya imad imran imtiaz irfan irv irving isa isaac ishaq isiah isidro ismael ismail ismat israel issa issac issam
istvan ivan izzat jabbar jaber jabu jack jackson jacob jacoby jacques jae-in jagdish jai jaime jair jake jalal
jalen jamal james jamie jamil jan janos jared jarrod jarvis jasim jason jasper jassim jaswant javed javier jawad
jay jayant jayson jean-claude jean-luc jean-marc jean-marie jean-paul jean-pierre jeb jed jeff jefferson jeffrey
jens jeremiah jeremy jermaine jerome jerrod jerry jesse jesus jethro jianguo jihad jim jimmie jimmy jinping
joachim joao joaquim joaquin joe joel joey johan johann johannes john johnnie johnny joko jon jonathan jong-un
jordi jorge jose josef joseph joseph-kabila josh joshua juan jude judson julian julio jun junaid jurgen justin
kadhim kadri kais kamal kapil karam kareem karim karl karwan kashif kassem kawa kazuo keenan keir keith kelvin
ken kendall kendrick kenji kenneth kenny kenta keqiang kevin khalaf khaldoun khaled khalid khalil khamis khattab
khurram ki-moon kieran kirk kishore klaus kofi koji krishna kristoffer kurt kurtis kwame kwasi kyle laith
lakshman lalit lance larry lars laszlo laurence laurent lawrence leandro lee leif leland lemuel len lenard lenny
leo leon leonard leonardo leonid leopold leroy leslie lester lev lewis liam lincoln lionel lloyd logan lon
lonnie lorenzo lorne lou louis lowell luay luc luca lucas luigi luis luka lukas luke lula lutfi luther lyle
lyndon maan mack macky madhav mahathir mahdi maher mahesh mahir mahmoud majed majid makoto makram malachi
malcolm malik mamadou manfred manish manmohan manny manoj mansour manuel marc marcel marcell marcelo marco
marcos marcus mario mark marko markus marlon marquis marshall martin marty marvin marwan masaru mason masood
masoud masrour massimo mateo mathew matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell
maynard mazen mazin mazloum mehdi mehmet mel melvin merle merv mian michael michal michel mickey midhat miguel
mikael mike mikhail mikko milan miles milo milt milton minho mitch mitchel mitchell mitt moataz moaz mohamad
mohamed mohammad mohammed mohan mohandas mohannad mohsen moin moise moises mokhtar monther monty moon-soo
mordechai morris mort moses moshe mounir moussa mu'ammar mudar mufid muhammad muhannad mukesh mukhtar munir
munther muqtada murad murphy murray musa musab mustafa mustapha muthanna myron nabih nabil nadeem nadim naeem
nael nafi nahed naji najib najm nandan naoto napoleon narendra naresh naseer nasir nasr nasser nassir nat nate
nathan nathaniel naveen nawaz nawroz nawzad nayef nayib nazar nazim nechirvan ned neil nelson nestor newt niall
nicholas nick nicky nicolai nicolas nidal nigel nikhil nikita nikola nikolai nils nisar nitin nizar noah noam
noboru noel norm norman nouri numan nuri octavio odell oisin olaf olav oleg oliver olivier ollie olusegun
oluwaseun omar omari omer omkar orlando orrin orville osama osamu oscar osman osvaldo oswald otis otmar otto
ousmane owen pablo padraic padraig palmer pankaj paolo parag parviz pascal pascual patrice patrick paul pavel
pawel pedro perce percival percy perrin perry pervez pete peter petr phil philip philippe phillip phineas pierre
piers pieter piotr piyush polat porter prabhu prabowo pradeep prakash pramod prashant praveen prem prescott
preston qais qamar qasim qassem qiang qubad quentin quincy quinton qusay raad rabih rached rafael rafid rafik
rafiq ragnar rahul raid raj rajab rajat rajeev rajesh rajiv rajnath rakan rakesh rakhesh ralph ramadan ramesh
rami ramiro ramon ramzi randall randy ranjit raoul raphael rashad rashid rasmus rasul rauf raul ravi ravindra
rawad rawand ray raymond raymundo rebar reber rebwar recep reed reg reggie reid reince reinhard reinhold rene
rex reza rhys riad ricardo riccardo richard rick ricky rigoberto rishi ritesh riyad riyadh rizgar roald rob
robert roberto robin rocco rocky rod roddy rodney rodolfo rodrigo rogelio roger rohan rohit rojhat roland rolf
rollo roman romeo ron ronald ronnie ronny roscoe ross rostam rowland roy royce ruairi rube ruben rudolf rudolph
rudy rufus rupert ruslan russ russell rusty ruud ryan ryo saad sabah sabri sachin sadeq sadiq saeb saeed safa
said sajid sal salah salam saleh salem salih salim salman salvador salvatore sam sameer samer sami samir samson
samuel sandeep sander sanford sanjay sanjiv santiago santos sardar sarfaraz sarmad sarwar satish satoru satoshi
saul sauli saxby sayed sayyid scott seamus sean sebastian selim serge sergei sergey sergio seth seung-hun seyed
shadi shahbaz shahid shaker shane shashi shaukat shaul shaun shawn shehbaz shekhar shel sheldon sherko sherrod
sherwan sherwood shigeru shimon shin shingo shinzo shiv shlomo shukri shvan siamand siddharth sidney sigmar
sigmund silas simon sinan sipho sirwan skip sohail solomon somnath sonny soran soren spencer spike srinivas stan
stanislav stanley stefan stefano stefanos stephane stephen sterling steve steven stewart stig stu stuart subhash
sudhir sufian suhail suleiman sumit sundar sung-min sunil suraj surendra suresh sven svend sylvester tad tadhg
taha taher tahir takashi takeshi talal talat taleb tamer tanner tareq tariq taro tarun tatsuya tawfiq tayyip ted
teddy tejas terence terrell terrence terry tetsuya thabo thad thaddeus thaer thamer themba theo theodor theodore
thierry thomas thorsten tibor tim timo timothy tobias toby tod todd tom tomas tommy tomohiro tony torsten toru
toshio travis trent trevor trey tristan tucker turki ty tyler uday uhuru ulrich ulysses umar umberto umesh upton
urban uri usama uwe vaclav vadim val valentin valery varun vasily vasyl venkat venkatesh vern vernon victor
viggo vijay vikas vikram viktor vinay vince vincent vincenzo vineet vinny vinod virat virgil vishal vitaly vivek
vlad vladimir vladislav vojtech volodymyr wade wadih wael wajih waldo waleed walid wallace wallis walter ward
warren waseem wasim wassim wayne webb wendell werner wes wesley whit wilbur wilfred wilhelm will willard william
willie wilson wim winfield winston witold wojciech wolfgang woodrow wouter wyatt xavier xi yahya yair yannis
yaqoub yaser yash yasin yasir yasser yasuhiro yasuo yitzhak yogesh yoichi yosef yoshi yoshihiko yoshiro young-ho
yousef youssef yoweri yuji yukio yunis yunus yuri yusuf yves zach zachary zack zafar zagros zahid zaid zakaria
zaki zane zbigniew zeke zeyad zhi zia ziad ziyad zoran zuhair zulfikar
""".split()
_FEMALE = """
abigail abimbola ada adaeze adaora adele aditi adriana agnes aicha aiko aileen aisha aishwarya akiko akosua
alana alanna alejandra aleksandra alessandra alexa alexandra alexandria alexis alice alicia alina alison aliya
aliyah allie allison alma althea alyson alyssa amal amanda amani amara amber amberly amelia amie amina amira
amna amy ana ananya anastasia andie andrea angela angelica angelina angeline angie anita anja anjali ann anna
annabel anne anneliese annemarie annette annie annmarie antoinette antonia anushka anya aparna april araceli
aretha ariana arianna ariel arlene aruna aseel asha ashlee ashleigh asli asma asmaa astrid asya athena audrey
aurora autumn ava avery avin aya ayesha aylin ayse aysel ayumi azza bahar barbara bea beatrice beatriz becca
becky belinda bella berfin berivan bernadette bernice bertha beth bethany betsey betsy bettina betty bev beverly
bhavna bianca birgit blanca blanche blythe bobbi bonnie bonny breanna bree brenda brianna bridget bridgette
brigitte britt brittany brooke bryony bukola bushra caitlin caitlyn callie camila camilla candace candice candy
carina carissa carla carlotta carly carmen carol carole carolina caroline carolyn carrie caryn cassandra cassie
catherine cathy cecilia celeste celia celine chantal charlene charlotte charmaine chelsea chelsie cherie cheryl
chiamaka chiara chie chimamanda chitra chiyo chloe christa christel christi christiane christie christina
christine ciara cindi cindy claire clara clare clarissa claudette claudia clementine colette colleen connie
constance constanza cora coral cordelia corinna corinne courtney cristina crystal cynthia dagmar dahlia daisy
dalal dalia daniela danielle daphne darcy darla darlene dawn dayna deanna deb debbie debora deborah debra dee
deena deepa deepika deirdre delia delilah delores demi denise desiree devika devorah diana diane dianna dianne
dilara dima dina divya dolly dolores dominique donna dora doreen doris dorothea dorothy dot dottie dunya durga
ebele ebony edie edith edna efua eileen elaina elaine elana elba eleanor eleanora elena elif elin elisa
elisabeth elise elisha eliza elizabeth elke ella ellen ellie elly eloise elsa elsie elvira eman emi emilia emily
emine emma emmanuelle erica ericka erika erin erma erna ernestine esmeralda esra estelle esther ethel etta
eugenia eugenie eun-ji eunice eva evangeline eve evelyn faith faiza farah farida farzana fatemeh fatima fatma
fatoumata fawzia fay faye felicia feride fern fiona fionnuala flora florence florencia fran frances francesca
francine freda frederica freya frida frieda fumiko funke gabby gabriela gabriella gabrielle gail galina gayatri
gayle geeta gemma gena genevieve georgette georgia georgiana georgina geraldine germaine gerri gertrude ghada
gigi gilda gillian gina ginger ginny giorgia giovanna gisele gita giulia gladys glenda gloria glynis golda
goldie grace graciela greer greta gretchen guadalupe gulistan gulsen gwen gwendolyn gwyneth habiba hadeel haifa
hajar hala halima hallie hamida hana hanan haneen hanna hannah harper harriet haruka hatice hattie hayat haylee
hayley hazel heather heba hebat heidi heike helen helena helene helga henrietta hermione hester hevin hilary
hildegard hillary hind hiromi hitomi hollie holly honor hope huda huma ida ify ilana ilhan ilse iman imelda
imogen inas indira indu ines inga ingeborg inger ingrid intisar iona irene irina iris irma isabel isabella
isabelle isla israa ivana ivanka ivette ivy jacinda jacinta jackelyn jaclyn jacqueline jacquelyn jada jade
jamila jana jane janelle janet janette janice janie janine janis jasmin jasmine jaya jayne jeanette jeanie
jeanne jeannette jeannie jen jeni jenna jennie jennifer jenny jeri jerri jessica jessie jewel ji-won jihan jill
jillian jiyan jo joan joann joanna joanne joannie jocelyn jodene jodi jodie johanna johnna jolene joni josefina
josephine josie joy joyce juana juanita judi judith judy julia juliana julie juliet julieta juliette june
justine jyoti kaitlin kaitlyn kaja kalpana kamala kamla kaori kara kareena karen karin karina karla karly karyn
kasey kassandra katarina kate katerina katharina katharine katherine kathi kathie kathleen kathrin kathryn kathy
katie katja katlyn katrina katya kavita kawthar kay kaye kayla kazuko keiko keira kelley kelli kellie kellyanne
kemi kendra kerstin khadija khadijah khulood kiera kiersten kiley kimberlee kimberly kirsten kirstie kirstin
kitty komal krista kristalina kristen kristin kristina kristine krystal kyoko kyra laila lakshmi lamia lana
laney lara larissa lata latasha latifa latisha latoya laura laurel lauren lauri laurie laverne layan layla lea
leah leann leanne leeann leela leigh leigh-ann leila lena lenora leona leonie leonor leonora leslee leta leticia
letitia lexi liana lidia lilia lilian liliana lilith lilla lillian lily lina linda lindiwe lindy linnea lisa
lisbeth lise lisette liv liz liza lizzie lois lola lorena lorene loretta lori lorna lorraine lottie lou-ann
louella louisa louise luann lubna lucia lucie lucille lucinda lucretia lucy luisa lujain lulu luz lydia lyla lyn
lynda lynette lynn lynne lyra mabel mackenzie maddie madeleine madeline madelyn madhuri madison mae magda maggie
maha maisa malala mallory mamata mamie manal manar mandi mandy maneka manisha mara marcela marcella marci marcia
marcie marcy margaret margarethe margarita margaux marge margery margie margo margot margrethe mari maria mariah
mariam mariana marianne maribel marie mariko marilou marilyn marina marine marion marisa marisol marissa marita
marjorie marjory marla marlee marlena marlene marsha marta martha martina mary maryam maryann maryanne marybeth
maryellen marylou mathilde matilda mattie maud maude maureen mavis maxine maya mayada mayawati mays mayssa
mayumi meaghan medha meena meenakshi meera meg megan meghan meghna megumi mei mei-ling melania melanie melinda
melissa melody meral mercedes mercy meredith meriem merry mervat merve mette mia michele michelle michiko mickie
midori miho mika mila milagros mildred millicent millie mimi min-ji mina mindy minerva minnie mira miranda
miriam misako misty mitsuko mitzi miyuki moira mollie molly mona monica monika morgane moriah mouna muna muriel
mya myra myriam myrtle nabila nada nadia nadine nadira naglaa nahid naima najat najla najwa nalini namrata nan
nancy nandini nanette naoko naomi narges nargis nasreen nasrin natalia natalie natalya natasha natsuko nawal
nazanin neda neelam neha nell nellie nelly nerys nesrin ngozi nichole nicola nicole nicolette nikki nilufer nina
nirmala nisha nisreen nita nkosazana noha nokuthula nola nomvula nona noor nora norah noreen noriko norma
nosipho nouf nour nuha nujin odette ofelia oksana olena olga olive olivia olufunke opal oprah orla ottilie paige
pallavi paloma pam pamela pansy paola parisa parvati parvin pascale patricia patsy patti patty paula paulina
pauline paz pearl peggy penelope penny perwin petra petronella philippa phillipa phoebe phyllida phyllis pia
pilar pinar pippa polina polly pooja poonam portia prachi pratibha preeti priscilla priti priya prudence queenie
rabab rabia rachael rachel radha radhika rae rafida raghad rahma raja rajni rakhi ramona rana rani rania ranya
raquel rasha rashida rashmi raven rawan raya reba rebecca rebekah reem reena regina rekha renee renu renuka rhea
rhiannon rhoda rhonda ricki rie rikki rima rita ritu roberta robyn roisin rojda rojin romy rona roopa rosa
rosalia rosalie rosalind rosalyn rosamund rosanna rosario rose roseann roseanne rosella roselyn rosemary rosie
rosita rouhi rowena roxana roxanne roxie roya roza ruby rula runak rupa ruth ruthie sabrina sachiko sade sadhana
sadia sadie sahar saida sajida sakina sakura sally salma salwa samah samantha samar samara samia samira sana
sanaa sanam sandi sandie sandra sandrine sangeeta sanjana sanna saoirse sara sarah sarai sari sarita saroj
saskia satomi savannah savita sawsan sayuri scarlett seema selina selma serena setsuko sevgi shabana shadia
shahla shaima shaimaa shakila shalini shana shanna shanti shari sharmila sharon sharona sharron shatha shauna
shawna shayla sheena sheila shelia shelley shelly shereen sheri sherri sherrie sherry sheryl shilan shilpa shira
shirin shirley shizuka shler shobha shona shreya shukria shweta sian sibel sibyl sienna signe sigrid siham silke
silvana silvia simi simona simone simran sinead siobhan sita smriti sneha socorro sofia soheila solange sonali
sonam sondra sonia sonja soo-jin sophia sophie soraya souad stacey stacie stacy stefanie stella stephanie
stephenie suad sudha sue suha suhair sujata sukanya sulekha sumaya sumiko sumitra sunita susan susana susanna
susannah susanne sushma susie suzan suzanna suzanne suzette svetlana swati sybil sybille sylvia tabitha taghreed
tahani talia tamar tamara tameka tami tamika tammie tammy tania tanisha tansu tansy tanvi tanya tara taryn tasha
tatiana tatyana tawny teresa teri terri tess tessa thandi thandiwe thea thelma theodora theresa therese thuli
thuraya tia tiana tiffany tilda tilly tina tomoko tori tova tricia trina trinity trish trisha trista trixie
trudy tulsi twyla ulrike uma umm ursula usha valarie valentina valeria valerie vandana vanessa vani veena vera
verena verity verna veronica vesna vicki vickie vicky victoria vidya vijaya viola violet virginia viv vivian
viviana vivien viyan wafa wafaa wanda wangari warda wendi wendy whitney whoopi widad wilhelmina willa willow
wilma winifred winnie winona xenia xezal xiaoling ximena yaa yadira yael yara yasmeen yasmin yasmine yasuko
yelena yesenia yevgenia yewande ying yoko yolanda yoshiko yuki yuko yulia yuliya yumi yumiko yuna yuriko yvette
yvonne zadie zahida zahra zainab zakia zanele zara zeina zeinab zelda zena zeynab zeynep zina zoe zohra zora zsa
zuleika zuzana zuzanna
""".split()
_BOTH = """
alex ashley billie blake bo bobbie cameron carey casey charlie chris corey dana drew frankie hayden jackie jaime
jamie jan jean jess jody jordan jules kelly kelsey kerry kim kit kris lee leslie lindsay lindsey logan loren
lynn marion micah morgan nico noel noor nour parker pat quinn reese riley robin ronnie rory rowan sage sam sandy
sasha shannon shelby skyler stevie sydney taylor terry toni tracy val vivian whitney
""".split()


GIVEN_NAMES: dict[str, str] = dict.fromkeys(_MALE, "m") | dict.fromkeys(_FEMALE, "f") | dict.fromkeys(_BOTH, "x")
