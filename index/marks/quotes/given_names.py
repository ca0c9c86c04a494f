"""Common given names of many languages, with the gender they usually carry: m, f, or x where both."""

_MALE = """aaron abdul abdullah abdulrahman abraham adam adel adrian ahmad ahmed ahmet aidan ajay akira alan albert
alberto alejandro aleksandr alessandro alexander alexei alfonso alfred ali alistair allan allen alok alonso alvin amir
amit anand anatoly anders andre andreas andrei andrew andrzej andy angelo anil antoine anthony antonio antony anwar
archie arjun armando arnold arthur arturo arun ashok ashraf asif austin axel ayman aziz barack barney barry bart
bashar basil ben benedict benjamin bernard bernardo bernie bert bill billy bjorn bob bobby boris brad bradley brandon
brendan brent brett brian bruce bruno bryan burak byron caleb calvin carl carlo carlos cedric cesar charles charlie
chester chuck claude claudio clayton cliff clifford clint clive colin conor constantine corey craig cristian
curtis cyril daniel danny dario darren daryl dave david dean dennis derek desmond dick diego dieter dimitri dmitri
dmitry dominic donald donnie doug douglas duncan dustin dwight earl eddie edgar eduardo edward edwin elias elijah eliot
elliott emad emanuel emil emilio emmanuel emmett enrique enzo eric erik ernest ernesto ethan eugene evan fabio fadi
fahad faisal farhad farid farouk felipe felix fernando floyd francesco francis francisco franco francois frank franklin
franz fred freddie frederick fritz gabriel gareth garrett gary gavin gennady geoff geoffrey george georg gerald gerard
gerhard gerry gianni gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guido guillermo
gunter gus gustavo guy habib hakim hamid hamza hans harish harold harry harvey hasan hashim hassan haydar heath hector
heinrich helmut henrik henry herbert herman hernan hideo hiroshi homer horace howard hugh hugo humphrey hussein hussain
ian ibrahim ignacio igor ilya imad imran isaac ismail istvan ivan jack jackson jacob jacques jaime jake jamal james
jamie jan janos jared jason javier jay jeb jeff jeffrey jens jerome jerry jesse jesus jim jimmy joachim joao joaquin
joe joel johan johann johannes john johnny jon jonathan jordi jorge jose josef joseph josh joshua juan julian julio
jun jurgen justin kamal kareem karim karl kazuo keith ken kenji kenneth kevin khaled khalid khalil kirk klaus kurt kyle
lance lars laurence laurent lawrence lee len leo leon leonard leonardo leonid leroy leslie lester lev lewis liam
lincoln lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luke luther mahdi mahmoud majed malcolm manfred
manoj manuel marc marcel marcelo marco marcos marcus mario mark marko markus marshall martin marty marvin masoud
massimo mateo mathew matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi mehmet melvin michael
michel miguel mikael mike mikhail milan miles mitch mitchell mohamed mohammad mohammed mohamad mohsen moises morris
moses muhammad mukesh murray mustafa nabil nadeem naji narendra nasser nate nathan nathaniel nawzad ned neil nelson
nicholas nick nicolas nigel nikolai nils noah noel norman oleg oliver olivier omar omer oscar osama otto owen pablo
paolo pascal patrick paul pavel pawel pedro percy perry pete peter petr phil philip philippe phillip pierre piers piotr
prakash pramod qasim quentin rafael rahul raj rajesh rakesh ralph ramesh rami ramon randall randy raoul rashid raul
ravi ray raymond recep reg reggie rene rex reza ricardo riccardo richard rick ricky rob robert roberto robin rodney
rodolfo rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolf rudolph rudy rupert russ russell ruslan
ryan saad sadiq saeed said salah salem salim salman salvador sam sami samir samuel sanjay santiago saul scott sean
sebastian serge sergei sergey sergio seth seyed shane shaun shawn shinzo sidney simon sohail spencer stan stanley stefan
stefano stephen stephane steve steven stewart stuart suleiman sunil suresh sven taha takashi takeshi tareq tariq tayyip
ted terence terrence terry thabo theodore thierry thomas tim timothy tobias todd tom tomas tommy tony travis trevor
tristan tyler umar umberto uri vadim valery vernon victor vijay viktor vikram vince vincent vincenzo vinod vitaly
vladimir volodymyr wadih waleed walid wallace walter warren wayne werner wesley wilbur wilfred wilhelm will willard
william willie winston wolfgang xavier yasin yasser yousef youssef yuri yusuf yves zachary zaid zaki zoran benjamin
bilal brahim haider hadi jawad kadhim nouri barham masrour nechirvan mazloum barzan shvan rajab ramzi riad riyadh
marwan anas ayad muqtada mahathir benigno rodrigo bongbong anwar prabowo joko xi lula jair javier nayib evo nicolas
""".split()
_FEMALE = """abigail ada adele adriana agnes aisha aicha alana alejandra alessandra alexandra alexis alice alicia alina
alison allison alma amanda amal amber amelia amina amira amy ana anastasia andrea angela angelica angelina anita anja
ann anna annabel anne annette annie antonia anya april ariana arlene asma astrid audrey aung_ ava ayesha aylin barbara
beatrice beatriz becky belinda bella bernadette beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte
brittany camila camilla carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy
cecilia celia chantal charlotte chelsea cheryl chiara chloe christina christine cindy claire clara clarissa claudia
colette colleen connie constance corinne courtney cristina cynthia daisy dalia dana_ daniela danielle daphne dawn deb
debbie deborah debra deepa deirdre delia denise diana diane dianne dina dolores donna dora doris dorothy edith
eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emily emma erica erika erin
esther ethel eugenia eva eve evelyn faith farah fatima fatma felicia fiona florence frances francesca francine freya
frida gabriela gabrielle gail gemma geneviève genevieve georgia georgina geraldine gertrude gillian gina ginger giorgia
gisele giulia gladys glenda gloria golda grace greta gretchen gwen hala hana hanan hannah harriet hayley hazel heather
heidi helen helena helene helga hilary hillary hope huda huma ida ines ingrid inga irene irina iris isabel isabella
isabelle ivana ivanka jacinda jackie_ jacqueline jana jane janet janice janine jasmine jean_ jeanne jeannette jenna
jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi jodie johanna josephine joy joyce juanita judith judy
julia juliana julie juliet julieta june karen karin karina kate katharina katharine katherine kathleen kathryn kathy
katie katrina katya kayla keiko kellyanne kendra kerstin khadija kimberly kirsten krista kristen kristin kristina
kristine lara laura lauren laurie layla leah leila lena leonie leticia lidia lillian lily lina linda lindsey_ lisa liz
lois lola loretta lorraine louise lucia lucie lucille lucinda lucy luisa lydia lynda lynn lynne mabel madeleine
madeline maggie magda maha malala mandy manal marcela marcia margaret margarita margot maria mariam mariana marianne
marie marilyn marina marine marion marjorie marlene marsha marta martha martina mary maryam matilda maureen maxine
maya megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mina miranda miriam
moira molly mona monica monika muriel myra myriam nada nadia nadine nancy naomi natalia natalie natasha nellie nicola
nicole nikki nina nisreen noor nora noreen norma nour olga olivia paige pam pamela patricia patty paula paulina pauline
peggy penelope penny petra phoebe phyllis pilar polly pooja priscilla priti priya rachel rana rania raquel rebecca
regina renee rhonda rita roberta rosa rosalind rosario rose rosemary rosie roxanne ruth sabrina sadia sally samantha
samira sandra sanna sara sarah sasha_ selma serena sharon sheila shelley sherry shirin shirley sigrid silvia simone
sofia sonia sonja sophia sophie stacey stacy stella stephanie sue suha susan susana susanna susanne suzanne svetlana
sybil sylvia tamara tammy tania tanya tara tatiana teresa tessa thelma theresa tiffany tina tracy_ trudy ulrike uma
ursula ursula_ valentina valerie vanessa vera verena veronica vicki vicky victoria violet virginia vivian vivien wanda
wendy whitney wilma winifred yasmin yasmine yelena yoko yolanda yulia yvette yvonne zahra zainab zara zeinab zoe
zeynep debbie ilhan rashida alexandria nikki tulsi kamala nancy elise liz lindsay_ angela theresa jacinda tsai_ aung_
christine kristalina ngozi ursula giorgia sanna mette erna kaja zuzana claudia dina ivanka
""".split()
_BOTH = """alex ashley billie blake cameron carey casey chris corey dana drew jackie jaime jamie jean jess jordan
kelly kelsey kerry kim kit lee leslie lindsay lindsey loren lynn marion morgan nico pat quinn reese riley robin rory
ronnie sandy sasha shannon sam stevie sydney taylor terry toni tracy val whitney hayden jody kris charlie frankie
noel jan noor nour joyce_ bo bobbie jules shelby skyler logan parker rowan sage vivian tyler_ micah""".split()


def _table() -> dict[str, str]:
    found = {name: "m" for name in _MALE}
    for name in _FEMALE:
        if not name.endswith("_"):
            found[name] = "x" if name in found else "f"
    for name in _BOTH:
        if not name.endswith("_"):
            found[name] = "x"
    return found


GIVEN_NAMES: dict[str, str] = _table()
