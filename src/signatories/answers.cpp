// SPDX-License-Identifier: MPL-2.0
#include "signatories/answers.hpp"

#include "base/utf8.hpp"
#include "language/fold.hpp"

#include <algorithm>
#include <array>

namespace presskit::signatories {

namespace {

/// One of the comma-separated `phrases` is the whole of `folded`.
bool is_one_of(std::string_view phrases, std::string_view folded) {
    for (std::size_t at = phrases.find(folded); at != std::string_view::npos;
         at = phrases.find(folded, at + 1)) {
        std::size_t const end = at + folded.size();
        if ((at == 0 || phrases[at - 1] == ',') && (end == phrases.size() || phrases[end] == ',')) {
            return true;
        }
    }
    return false;
}

/// One of the comma-separated `phrases` stands in `folded`, as whole words.
bool has_one_of(std::string_view phrases, std::string const& folded) {
    std::string const padded = ' ' + folded + ' ';
    while (!phrases.empty()) {
        std::size_t const comma = std::min(phrases.find(','), phrases.size());
        if (padded.find(' ' + std::string(phrases.substr(0, comma)) + ' ') != std::string::npos) {
            return true;
        }
        phrases.remove_prefix(std::min(comma + 1, phrases.size()));
    }
    return false;
}

constexpr std::string_view yes_words =
    "yes,y,yep,yeah,ok,okay,sure,true,t,1,x,on,checked,agree,agreed,granted,given,public,publish,"
    "approved,accepted,consented,si,s,verdadero,acepto,de acuerdo,autorizo,oui,o,vrai,d accord,"
    "j accepte,accepte,ja,j,wahr,zugestimmt,einverstanden,sim,verdadeiro,aceito,concordo,vero,"
    "accetto,acconsento,waar,akkoord,yes please,selected,ticked,"
    "tak,ano,igen,kylla,da,да,так,ναι,evet,samtykker,opt in,opted in,list us,list me,publish us";
constexpr std::string_view no_words =
    "no,n,nope,false,f,0,off,unchecked,disagree,declined,denied,refused,private,anonymous,not "
    "public,"
    "falso,non,faux,nein,falsch,nao,nee,onwaar,rechazo,refuse,never,none,withheld,unticked,"
    "not given,anonyme,anonym,anonimo,anoniem,privado,prive,privat,"
    "nie,ne,nem,nej,nei,ei,nu,нет,ні,οχι,hayir,opt out,opted out,not yet";
constexpr std::string_view first_yes = "yes,si,oui,ja,sim,agree,agreed,true,ok,okay";
constexpr std::string_view first_no = "no,non,nein,nao,nee,false,not,don,do not";
constexpr std::string_view agreeing =
    "agree,consent,accept,authorise,authorize,permission,may publish,can publish,can list,"
    "acepto,aceptamos,autorizo,autorizamos,de acuerdo,consiento,may "
    "list,accepte,acceptons,autorise,"
    "autorisons,consens,stimme zu,stimmen zu,einverstanden,erlaube,aceito,aceitamos,concordo,"
    "accetto,accettiamo,acconsento,autorizziamo,akkoord,toestemming,publicly,listed,published";
constexpr std::string_view negating =
    "not,don t,dont,do not,never,without,nicht,kein,keine,ne,pas,nao,non,niet,geen,refuse,"
    "anonymous,private,no deseo,no quiero,no publicar,no autorizo,no acepto,no consent,"
    "no permission,but not";

std::string first_word(std::string const& folded) {
    return folded.substr(0, folded.find(' '));
}

constexpr std::string_view signed_words =
    "signed,sign,signed "
    "on,true,1,x,checked,confirmed,confirm,yes,ok,done,active,approved,accepted,complete,"
    "completed,verified,member,final,in,endorsed,supporter,firmado,firmada,firmo,confirmado,"
    "confirmada,si,aprobado,signe,signee,confirme,confirmee,oui,valide,validee,unterzeichnet,"
    "unterschrieben,bestatigt,ja,gezeichnet,assinado,assinada,assinou,confirmada,sim,firmato,"
    "firmata,confermato,confermata,ondertekend,getekend,bevestigd,akkoord";
constexpr std::string_view pending_words =
    "pending,unconfirmed,false,0,unchecked,not confirmed,tbc,tbd,to be confirmed,awaiting "
    "confirmation,"
    "awaiting approval,awaiting,waiting,in review,under review,in progress,maybe,invited,asked,"
    "contacted,requested,draft,open,on hold,provisional,tentative,pending approval,not yet signed,"
    "not signed,unsigned,to confirm,pending confirmation,"
    "pendiente,por confirmar,sin confirmar,en espera,en tramite,pendiente de confirmacion,"
    "en attente,a confirmer,non confirme,en cours,a valider,"
    "ausstehend,offen,unbestatigt,noch offen,in bearbeitung,angefragt,wartend,zu bestatigen,"
    "nicht bestatigt,steht aus,pendente,a confirmar,por confirmar,em espera,nao confirmado,"
    "aguardando,em analise,in attesa,da confermare,non confermato,in sospeso,in corso,"
    "in behandeling,te bevestigen,in afwachting,nog niet bevestigd,onbevestigd,wachtend";
constexpr std::string_view late_words =
    "late,added late,late addition,late signature,late sign on,signed late,late signatory,"
    "after deadline,after the deadline,added after,tardio,tardia,tarde,fuera de plazo,con retraso,"
    "retrasado,en retard,tardif,tardive,retard,hors delai,ajout tardif,apres la date limite,"
    "verspatet,nachtraglich,spat,nachgereicht,nachzugler,zu spat,atrasado,atrasada,com atraso,"
    "fora do prazo,in ritardo,tardivo,tardiva,ritardo,fuori termine,te laat,laat,verlaat,"
    "na deadline";
constexpr std::string_view withdrawn_words =
    "withdrawn,withdrew,withdraw,removed,remove,revoked,rescinded,retracted,resigned,cancelled,"
    "canceled,unsubscribed,pulled out,signature withdrawn,deleted,do not list,"
    "retirado,retirada,retiro,se retiro,revocado,anulado,baja,"
    "retire,retiree,desiste,desistee,annule,annulee,s est retire,signature retiree,revoque,"
    "zuruckgezogen,zuruckgetreten,widerrufen,entfernt,storniert,zuruckgenommen,"
    "retirou,retirou se,revogado,removido,cancelado,anulada,desistiu,"
    "ritirato,ritirata,revocato,rimosso,annullato,ritiro,"
    "ingetrokken,teruggetrokken,herroepen,verwijderd,geannuleerd";
constexpr std::string_view refused_words =
    "declined,rejected,refused,no,not signing,duplicate,spam,invalid,bounced,test,not approved,"
    "denied,will not sign,no response,rechazado,rechazada,no firma,refuse,refusee,rejete,rejetee,"
    "non,abgelehnt,nein,recusado,recusada,rejeitado,nao,rifiutato,rifiutata,respinto,geweigerd,"
    "afgewezen,nee,duplicado,doublon,duplikat,doppelt,dubbel,doppione";

struct LanguageName {
    std::string_view tag;
    std::string_view names;
};
constexpr std::array<LanguageName, 16> language_names = {{
    {"en", "english,ingles,anglais,englisch,inglese,engels"},
    {"es", "spanish,espanol,espagnol,spanisch,espanhol,spagnolo,spaans,castellano"},
    {"fr", "french,frances,francais,franzosisch,francese,frans"},
    {"de", "german,aleman,allemand,deutsch,alemao,tedesco,duits"},
    {"pt", "portuguese,portugues,portugais,portugiesisch,portoghese,portugees"},
    {"it", "italian,italiano,italien,italienisch,italiaans"},
    {"nl", "dutch,holandes,neerlandes,neerlandais,niederlandisch,hollandisch,olandese,nederlands"},
    {"sv", "swedish,svenska,schwedisch,suedois,sueco"},
    {"da", "danish,dansk,danisch,danois"},
    {"nb", "norwegian,norsk,norwegisch,norvegien"},
    {"ca", "catalan,catala,katalanisch"},
    {"pl", "polish,polski,polnisch,polonais,polaco"},
    {"ar", "arabic,arabe,arabisch,arabo"},
    {"ro", "romanian,romana,rumanisch,roumain,rumano"},
    {"hu", "hungarian,magyar,ungarisch,hongrois"},
    {"el", "greek,griechisch,grec,griego"},
}};

/// How many letters from `at` on lie side by side on a keyboard.
std::size_t keyboard_run(std::string const& word, std::size_t at) {
    static constexpr std::array<std::string_view, 8> rows = {
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890",
        "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "azertyuiop"};
    std::size_t longest = 0;
    for (std::string_view const row : rows) {
        std::size_t length = 0;
        std::size_t const start = row.find(word[at]);
        while (start != std::string_view::npos && at + length < word.size() &&
               start + length < row.size() && row[start + length] == word[at + length]) {
            ++length;
        }
        longest = std::max(longest, length);
    }
    return longest;
}

/// "asdf", "qwerty", "asdasd", "asdfas": one run of four letters or several of three, and perhaps
/// the beginning of another; not "Tree", "were", "ASDA".
bool is_keyboard_run(std::string const& word) {
    std::size_t at = 0;
    std::size_t runs = 0;
    bool long_run = false;
    while (at < word.size()) {
        std::size_t const length = keyboard_run(word, at);
        bool const last = at + length == word.size();
        if (length == 0 || (length < 3 && !(last && long_run))) {
            return false;
        }
        long_run = long_run || length >= 4;
        at += length;
        ++runs;
    }
    return long_run || runs >= 2;
}

bool is_one_letter_again(std::string const& word) {
    bool const digit = !word.empty() && word[0] >= '0' && word[0] <= '9'; // 11.11.11 is a coalition
    return !digit && (word.size() >= 4 || word == "xxx") &&
           word.find_first_not_of(word[0]) == std::string::npos;
}

constexpr std::string_view nothings =
    "na,n a,none,nil,null,nothing,no,not applicable,undefined,nan,tbd,tba,unknown,dummy,example,"
    "organization name,organisation name,your organization,your organisation,org name,foo,bar,"
    "foo bar,foobar,foo bar baz,lorem ipsum,blah,blah blah,blah blah blah,delete,delete me,"
    "please delete,please ignore,ignore,ignore me,sample,john doe test,jane doe test,ninguna,"
    "ninguno,aucun,aucune,sans objet,keine,keiner,entfallt,nenhum,nenhuma,nessuno,nessuna,geen,"
    "nvt,n v t,s o,k a,prueba,essai,essayer,probe,teste,prova,proef,borrar,loschen,supprimer,"
    "apagar,cancellare,verwijderen,bitte loschen,a supprimer,por favor borrar,true,false,untitled,"
    "same as above,see above,as above,name,your name,your organization here,example org,"
    "example organization,example organisation,john test,jane test,insert name,insert name here";
/// In the place of an organisation: somebody signs alone.
constexpr std::string_view no_organizations =
    "na,n a,none,nil,no,not applicable,individual,an individual,self,myself,personal,independent,"
    "private,private person,private individual,private citizen,citizen,no organization,"
    "no organisation,no affiliation,unaffiliated,individual no organization,"
    "individual no organisation,just me,me,as an individual,individual capacity,"
    "in my individual capacity,personal capacity,in a personal capacity,ninguna,ninguno,"
    "a titulo personal,particular,individuo,ciudadano,ciudadana,aucun,aucune,sans objet,"
    "a titre individuel,a titre "
    "personnel,individuel,particulier,keine,keiner,entfallt,privatperson,"
    "einzelperson,nenhum,nenhuma,individual sem organizacao,nessuno,nessuna,a titolo personale,"
    "individuale,geen,nvt,n v t,op persoonlijke titel,ingen,brak,zadna,nincs";
/// Words that may stand with "test" in an entry that is one.
constexpr std::string_view test_company =
    "test,tests,testing,teste,testo,tester,prueba,essai,prova,please,pls,delete,ignore,remove,this,"
    "entry,row,submission,response,record,form,only,just,a,me,again,org,organization,organisation,"
    "name,user,1,2,3,4,5,123,1234,abc,xyz,do,not,use,signature,sign,on,bitte,loschen,por,favor,"
    "borrar,supprimer,svp,apagar,eintrag,one,two,three,the,it,is,data,dummy,sample,example,hello,"
    "email,my,ngo,group,company,account,person,signer,signatory,foo,bar,asdf,check,checking,"
    "organizacion,organizacao,organizzazione,organisatie,verwijderen,cancellare,eliminare,"
    "eliminar,nombre,nom,nome,naam";
constexpr std::string_view test_words =
    "test,tests,testing,teste,tester,testtest,testest,prueba,essai,prova,testeintrag,test1,test2,"
    "test3,test123";

} // namespace

Answer answer_of(std::string_view text) {
    std::string const trimmed = utf8::trim(text);
    for (std::string_view const mark : {"\u2713", "\u2714", "\u2611", "\u2705", "\U0001F5F8"}) {
        if (trimmed.compare(0, mark.size(), mark) == 0) {
            return Answer::yes;
        }
    }
    for (std::string_view const mark : {"\u2610", "\u2717", "\u2718", "\u274C", "\u2716"}) {
        if (trimmed.compare(0, mark.size(), mark) == 0) {
            return Answer::no;
        }
    }
    std::string const folded = language::folded(trimmed);
    if (folded.empty()) {
        return Answer::unknown;
    }
    if (is_one_of(yes_words, folded)) {
        return Answer::yes;
    }
    if (is_one_of(no_words, folded) || is_one_of(first_no, first_word(folded)) ||
        folded.compare(0, 7, "do not ") == 0) {
        bool const name = folded.find(' ') != std::string::npos &&
                          trimmed.find(',') == std::string::npos && !has_one_of(agreeing, folded) &&
                          !has_one_of(negating, folded) && folded.compare(0, 3, "no ") == 0;
        return name ? Answer::unknown : Answer::no; // "No Borders Network"
    }
    // "Yes, list my organization but not my name": the organisation is what is asked about
    bool const negated =
        has_one_of(negating, folded) &&
        !has_one_of("but not my name,not my name,without my name,not my email,not my contact",
                    folded);
    if (is_one_of(first_yes, first_word(folded)) &&
        (trimmed.find(',') != std::string::npos || has_one_of(agreeing, folded) || negated)) {
        return negated ? Answer::no : Answer::yes;
    }
    bool const statement = folded.compare(0, 2, "i ") == 0 ||
                           folded.compare(0, 8, "you may ") == 0 ||
                           folded.compare(0, 3, "we ") == 0 || folded.compare(0, 2, "j ") == 0 ||
                           folded.compare(0, 5, "nous ") == 0 ||
                           folded.compare(0, 4, "ich ") == 0 || folded.compare(0, 4, "wir ") == 0 ||
                           folded.compare(0, 3, "ik ") == 0 || folded.compare(0, 3, "wij ") == 0;
    bool const agrees = has_one_of(agreeing, folded);
    if (negated &&
        (agrees || has_one_of("publish,list,share,veroffentlichen,publier,publicar", folded))) {
        return Answer::no;
    }
    bool const short_agreement = agrees && std::count(folded.begin(), folded.end(), ' ') <= 2;
    return (statement && agrees) || short_agreement ? Answer::yes : Answer::unknown;
}

Answer consent_of(std::string_view text) {
    Answer const answer = answer_of(text);
    std::string const folded = language::folded(text);
    if (answer == Answer::unknown && is_one_of(first_yes, first_word(folded)) &&
        !has_one_of(negating, folded)) {
        return Answer::yes;
    }
    return answer;
}

Status status_of(std::string_view text) {
    std::string const folded = language::folded(text);
    if (folded.empty()) {
        Answer const mark = answer_of(text);
        return mark == Answer::no ? Status::pending : Status::signed_;
    }
    for (auto const& [words, status] :
         {std::pair{withdrawn_words, Status::withdrawn}, std::pair{late_words, Status::late},
          std::pair{pending_words, Status::pending}, std::pair{refused_words, Status::refused},
          std::pair{signed_words, Status::signed_}}) {
        if (is_one_of(words, folded)) {
            return status;
        }
    }
    if (!has_one_of("not withdrawn", folded) &&
        has_one_of("withdrawn,withdrew,withdraw,retracted,be removed,take us off,taken "
                   "off,zuruckgezogen,retirado,retirada,retire,"
                   "retiree,ritirato,ritirata,ingetrokken,teruggetrokken",
                   folded)) {
        return Status::withdrawn; // "Withdrawn 12 March"
    }
    if (has_one_of(
            "pending,unconfirmed,false,0,unchecked,awaiting,tbc,en "
            "attente,ausstehend,pendiente,pendente,"
            "in attesa,not signed,not confirmed,considering,waiting,undecided,deciding,reviewing",
            folded)) {
        return Status::pending;
    }
    if (has_one_of("late", folded)) {
        return Status::late;
    }
    if (has_one_of("declined,rejected,refused", folded)) {
        return Status::refused;
    }
    return has_one_of("signed,confirmed,not "
                      "withdrawn,zugesagt,mitgezeichnet,committed,joined,signe,unterzeichnet,"
                      "firmado,assinado,firmato,ondertekend",
                      folded)
               ? Status::signed_
               : Status::unknown;
}

std::string_view to_string(Status status) {
    switch (status) {
    case Status::signed_:
        return "signed";
    case Status::pending:
        return "pending";
    case Status::late:
        return "late";
    case Status::withdrawn:
        return "withdrawn";
    case Status::refused:
    case Status::unknown:
        break;
    }
    return {};
}

std::string language_tag_of(std::string_view text) {
    std::string const folded = language::folded(text);
    for (LanguageName const& language : language_names) {
        if (is_one_of(language.names, folded)) {
            return std::string(language.tag);
        }
    }
    std::string tag = utf8::trim(text);
    std::replace(tag.begin(), tag.end(), '_', '-');
    std::size_t const first = std::min(tag.find('-'), tag.size());
    bool const good = (first == 2 || first == 3) && tag.size() <= 12 &&
                      std::all_of(tag.begin(), tag.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                                 (c >= '0' && c <= '9');
                      });
    if (!good || tag.back() == '-') {
        return {};
    }
    std::transform(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first), tag.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return tag;
}

bool is_test_entry(std::string_view name) {
    if (name.size() > 80) {
        return false;
    }
    std::string const folded = language::folded(name);
    if (folded.empty()) {
        return true; // "-", "...", "?"
    }
    if (is_one_of(nothings, folded) || is_one_letter_again(folded) || folded == "x") {
        return true;
    }
    bool tested = false;
    bool junk = true;
    bool company = true;
    for (std::size_t at = 0; at <= folded.size();) {
        std::size_t const end = std::min(folded.find(' ', at), folded.size());
        std::string const word = folded.substr(at, end - at);
        tested = tested || is_one_of(test_words, word);
        junk = junk && (is_keyboard_run(word) || is_one_letter_again(word));
        company = company && is_one_of(test_company, word);
        at = end + 1;
    }
    return junk || (tested && (company || is_one_of(test_words, folded)));
}

bool is_no_organization(std::string_view name) {
    std::string const folded = language::folded(name);
    return folded.empty() || is_one_of(no_organizations, folded);
}

bool is_total(std::string_view name) {
    static constexpr std::string_view totals =
        "total,totals,grand total,subtotal,sub total,sum,count,total signatories,total number,"
        "total organisations,total organizations,total count,gesamt,gesamtzahl,summe,anzahl,"
        "insgesamt,gesamt organisationen,suma,total general,en total,somme,nombre total,totale,"
        "somma,totaal,aantal,razem,celkem,totalt,sum total,total de organizaciones,total records";
    std::string words;
    for (char const c : language::folded(name)) {
        bool const digit = c >= '0' && c <= '9';
        words += digit ? ' ' : c;
    }
    words = utf8::collapse_spaces(words);
    return !words.empty() && is_one_of(totals, words);
}

bool is_error_value(std::string_view cell) {
    static constexpr std::array<std::string_view, 10> errors = {
        "#DIV/0!", "#N/A",  "#N/A!",   "#NAME?",  "#NULL!",
        "#NUM!",   "#REF!", "#VALUE!", "#SPILL!", "#ERROR!"};
    std::string const text = utf8::trim(cell);
    bool const calc = text.compare(0, 4, "Err:") == 0 && text.size() == 7 &&
                      text.find_first_not_of("0123456789", 4) == std::string::npos;
    return calc || std::find(errors.begin(), errors.end(), text) != errors.end();
}

} // namespace presskit::signatories
