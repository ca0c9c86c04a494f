"""Well-known outlets: which are printed, and which are sites, broadcasters and agencies."""

import pytest

from index.citing.medium import Medium, medium_of

PRINTED = """
The New York Times; The Washington Post; Los Angeles Times; Chicago Tribune; The Boston Globe; San Francisco
Chronicle; The Philadelphia Inquirer; Miami Herald; The Dallas Morning News; Houston Chronicle; The Denver Post;
Minneapolis Star Tribune; Star Tribune; The Seattle Times; Newsday; The Sacramento Bee; The Kansas City Star; The
Arizona Republic; Detroit Free Press; The Plain Dealer; The Mercury News; The Virginian-Pilot; Pittsburgh
Post-Gazette; St. Louis Post-Dispatch; The Times-Picayune; The Wall Street Journal; Financial Times; The Daily
Telegraph; The Sunday Times; The Times; The Guardian; The Observer; The Independent; Daily Mail; The Mail on Sunday;
Daily Mirror; The Sun; Daily Express; Evening Standard; London Evening Standard; The Scotsman; The Herald; Western
Mail; Irish Times; The Irish Times; Irish Independent; Irish Examiner; Belfast Telegraph; The Irish News; News Letter;
The Sydney Morning Herald; The Age; The Australian; The Courier-Mail; The West Australian; New Zealand Herald; Otago
Daily Times; The Press; The Globe and Mail; Toronto Star; National Post; Montreal Gazette; The Vancouver Sun; Winnipeg
Free Press; The Hindu; The Times of India; Hindustan Times; The Indian Express; Deccan Herald; Deccan Chronicle; The
Telegraph; The Tribune; The Statesman; Dawn; The Express Tribune; The News International; The Daily Star; Prothom Alo;
The Island; The Kathmandu Post; Jakarta Post; The Jakarta Post; The Straits Times; New Straits Times; The Star;
Bangkok Post; The Nation; Philippine Daily Inquirer; Manila Bulletin; South China Morning Post; China Daily; People's
Daily; Global Times; The Japan Times; Asahi Shimbun; Yomiuri Shimbun; The Korea Herald; The Korea Times; Chosun Ilbo;
JoongAng Ilbo; Taipei Times; Haaretz; The Jerusalem Post; Arab News; Gulf News; Khaleej Times; Al-Ahram; Asharq
Al-Awsat; Jordan Times; Kuwait Times; Hürriyet Daily News; Daily Sabah; Cumhuriyet; The Moscow Times; Kommersant;
Novaya Gazeta; Kyiv Post; Kyiv Independent; Gazeta Wyborcza; Rzeczpospolita; Der Standard; Die Presse; Neue Zürcher
Zeitung; Tages-Anzeiger; Frankfurter Allgemeine Zeitung; Süddeutsche Zeitung; Die Welt; Die Zeit; Der Tagesspiegel;
Berliner Morgenpost; Le Monde; Le Figaro; Libération; La Croix; Ouest-France; Le Temps; Le Soir; De Standaard; De
Telegraaf; NRC Handelsblad; Trouw; Dagens Nyheter; Svenska Dagbladet; Aftonbladet; Aftenposten; Politiken; Berlingske;
Helsingin Sanomat; El País; El Mundo; La Vanguardia; Público; Diário de Notícias; Corriere della Sera; La Repubblica;
La Stampa; Folha de S.Paulo; O Globo; O Estado de S. Paulo; Clarín; La Nación; El Tiempo; El Universal; Reforma; El
Mercurio; Daily Nation; The Standard; The East African; The Guardian Nigeria; The Punch; Vanguard; ThisDay; Daily
Trust; Mail & Guardian; Business Day; Cape Times; Sunday Times; The Sowetan; The Herald Zimbabwe; Daily Monitor; New
Vision; The Citizen; The Namibian; The Economist; Time; Newsweek; Der Spiegel; The New Yorker; The Atlantic; Private
Eye; The Spectator; New Statesman; The Week; Foreign Policy; Foreign Affairs; Weekend Argus; Norvik Evening News;
Norvik Weekly; Eastport Sentinel; Harbour Advertiser; Coastal Courier; Norvik Gazette; Norvik Echo; The Norvik Daily
"""
SITES = """
BBC; BBC News; BBC Sport; BBC World Service; BBC Arabic; CNN; CNN International; Fox News; MSNBC; NBC News; CBS News;
ABC News; NPR; PBS NewsHour; C-SPAN; Bloomberg; Bloomberg News; Reuters; Associated Press; AP News; AFP; Agence
France-Presse; UPI; DPA; EFE; ANSA; TASS; Interfax; Xinhua; Xinhua News Agency; Kyodo News; Yonhap News Agency; PTI;
ANI; Anadolu Agency; IRNA; SANA; WAFA; Al Jazeera; Al Jazeera English; Al Arabiya; Al Arabiya English; Sky News; Sky
News Arabia; ITV News; Channel 4 News; GB News; Times Radio; LBC; RTÉ; RTÉ News; Euronews; France 24; RFI; Deutsche
Welle; DW News; ZDF; ARD; Tagesschau; NOS; NRK; SVT; YLE; RAI News; CGTN; RT; Sputnik; Press TV; TRT World; NHK World;
KBS World; Channel NewsAsia; CNA; NDTV; WION; Geo News; ARY News; Dunya News; Rudaw; Kurdistan 24; North Press Agency;
Shafaq News; The Cradle; Middle East Eye; Al-Monitor; The New Arab; HuffPost; BuzzFeed News; Vox; Slate; Salon; Axios;
Politico; The Hill; The Daily Beast; The Intercept; ProPublica; Mother Jones; Business Insider; Quartz; Vice News;
VICE; Breitbart News; Newsmax; The Daily Wire; Yahoo News; Google News; MSN; Medium; Substack; Bellingcat;
openDemocracy; Declassified UK; The Conversation; Global Voices; Meduza; The Insider; Mediapart; Rappler;
Malaysiakini; Scroll.in; The Wire; The Quint; ThePrint; News18; Firstpost; CBC News; CTV News; Global News; TVNZ; RNZ;
Stuff; SBS News; ABC News (Australia); news.com.au; 9News; 7NEWS; Sahara Reporters; Premium Times; Channels
Television; Citizen TV; SABC News; eNCA; News24; Daily Maverick; AllAfrica; Africanews; Voice of America; VOA News;
Radio Free Europe/Radio Liberty; Radio Free Asia; RFE/RL; Syria Direct; Enab Baladi; Harbour TV; Radio Norvik; Norvik
FM; Norvik Online; norvik.example; Coastline Network; KQED; WNYC; WBUR; KUOW; Norvik News; Aletho News; Antiwar.com;
Zero Hedge; Telegram; UN News; ReliefWeb; Human Rights Watch; Amnesty International; Democracy Now!; Common Dreams;
Truthout; PolitiFact; Snopes; FactCheck.org; Full Fact; Poynter; TechCrunch; The Verge; Wired; Ars Technica; CNET
"""


@pytest.mark.parametrize("outlet", [" ".join(name.split()) for name in PRINTED.split(";")])
def test_printed_papers_and_magazines_are_known_by_their_names(outlet: str) -> None:
    assert medium_of(outlet) is Medium.NEWSPAPER


@pytest.mark.parametrize("outlet", [" ".join(name.split()) for name in SITES.split(";")])
def test_sites_broadcasters_and_agencies_are_no_newspapers(outlet: str) -> None:
    assert medium_of(outlet, has_address=True) is Medium.SITE
