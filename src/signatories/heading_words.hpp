// SPDX-License-Identifier: MPL-2.0
// Only for headings.cpp: the vocabulary, folded (language::folded), in en es fr de pt it nl.
#pragma once

#include "signatories/headings.hpp"

#include <string_view>

namespace presskit::signatories {

/// Comma-separated phrases. `*` at the end of one = the word may go on.
struct Words {
    Field field;
    std::string_view phrases;
};

/// Headings that are exactly this.
inline constexpr Words whole_headings[] = {
    {Field::organization,
     "organisation,organization,organisations,organizations,org,orgs,org name,organisation name,"
     "organization name,name of organisation,name of organization,name of the organisation,"
     "name of the organization,name of your organisation,name of your organization,"
     "your organisation,your organization,signatory,signatories,signatory name,"
     "signatory organisation,signatory organization,supporter,endorser,group name,entity,publisher,"
     "institution,institution name,company,company name,association,employer,ngo,name of group,"
     "organizacion,organizaciones,nombre de la organizacion,nombre de su organizacion,entidad,"
     "nombre de la entidad,firmante,institucion,asociacion,colectivo,"
     "nom de l organisation,nom de votre organisation,nom de l association,signataire,organisme,"
     "structure,nom de la structure,collectif,entreprise,"
     "verband,verein,unterzeichner,unterzeichnende,unterzeichnende organisation,"
     "name der organisation,name ihrer organisation,organisationsname,einrichtung,firma,initiative,"
     "organizacao,organizacoes,nome da organizacao,nome da sua organizacao,entidade,"
     "nome da entidade,signatario,instituicao,associacao,coletivo,"
     "organizzazione,organizzazioni,nome dell organizzazione,nome della organizzazione,"
     "nome della vostra organizzazione,firmatario,associazione,nome dell associazione,ente,"
     "organisatie,organisaties,naam organisatie,naam van de organisatie,naam van uw organisatie,"
     "ondertekenaar,instelling,vereniging,stichting"},
    {Field::name, "name,names,nom,noms,nombre,nombres,nome,nomi,nomes,naam,namen,display name"},
    {Field::first_name,
     "first name,firstname,given name,given names,forename,prenom,vorname,primer nombre,"
     "primeiro nome,voornaam"},
    {Field::last_name,
     "last name,lastname,surname,family name,apellido,apellidos,primer apellido,nom de famille,"
     "nachname,familienname,zuname,cognome,sobrenome,apelido,ultimo nome,achternaam,familienaam"},
    {Field::person,
     "full name,fullname,your name,your full name,person,contact person,contact name,"
     "representative,representative name,name of representative,signer,signer name,signed by,"
     "authorized signatory,authorised signatory,name of signatory,individual,contact,"
     "nombre completo,nombre y apellidos,nombre y apellido,persona,representante,"
     "persona de contacto,nombre del representante,"
     "nom complet,nom et prenom,prenom et nom,personne,representant,personne de contact,"
     "nom du representant,nom du signataire,"
     "vollstandiger name,vor und nachname,ansprechpartner,ansprechpartnerin,kontaktperson,person,"
     "vertreten durch,unterzeichnet von,"
     "nome completo,pessoa,pessoa de contato,pessoa de contacto,nome do representante,"
     "nome e cognome,persona di contatto,referente,rappresentante,nome e sobrenome,"
     "volledige naam,contactpersoon,persoon,vertegenwoordiger,naam contactpersoon,"
     "voor en achternaam"},
    {Field::title,
     "title,role,position,job title,job,occupation,your title,your role,title role,position title,"
     "cargo,puesto,titulo,funcion,fonction,titre,poste,role,funktion,titel,rolle,position,"
     "berufsbezeichnung,funcao,ruolo,carica,titolo,functie,rol,qualifica"},
    {Field::location,
     "country,location,nation,nationality,country of origin,country region,headquarters,hq,"
     "pais,ubicacion,localizacion,pays,localisation,lieu,land,sitz,standort,ort,"
     "localizacao,local,paese,nazione,localita,sede,staat,plaats,locatie,vestigingsplaats"},
    {Field::consent,
     "consent,publish,public,publication,ok to publish,approved to publish,permission,"
     "consent to publish,list publicly,consentimiento,publicar,publico,autorizacion,consentement,"
     "publier,autorisation,accord,zustimmung,einwilligung,veroffentlichen,einverstanden,"
     "consentimento,autorizacao,consenso,pubblicare,autorizzazione,toestemming,publiceren,akkoord"},
    {Field::withheld,
     "anonymous,private,do not publish,hide,anonimo,prive,anonyme,anonym,privat,privado,anonimo,"
     "privato,anoniem"},
    {Field::status,
     "status,signature status,sign on status,signing status,state of signature,confirmed,"
     "estado,estado de la firma,statut,etat,stand,estado da assinatura,situacao,stato,"
     "stato della firma"},
    {Field::signed_at,
     "date,signed at,signed on,date signed,signed date,signature date,signing date,"
     "date of signature,sign date,fecha,fecha de firma,fecha de la firma,firmado el,"
     "date de signature,signe le,datum,unterzeichnet am,datum der unterzeichnung,"
     "unterschriftsdatum,data,data da assinatura,data de assinatura,assinado em,data della firma,"
     "data firma,firmato il,datum ondertekening,ondertekend op,datum van ondertekening"},
    {Field::sort_as,
     "sort as,sort key,sort name,file as,filed under,ordenar como,ordenar por,classer sous,"
     "trier sous,sortieren als,sortierung,sortiername,ordina come,ordinare come,sorteren als,"
     "sorteer als"},
    {Field::language,
     "language,lang,locale,language of the name,idioma,lengua,langue,sprache,lingua,taal"},
    {Field::acronym,
     "acronym,abbreviation,short name,acronimo,sigla,siglas,sigle,acronyme,abkurzung,kurzel,"
     "acroniem,afkorting"},
    {Field::group,
     "group,section,list section,heading,grupo,groupe,gruppe,gruppo,groep,seccion,rubrique,"
     "abschnitt,secao,sezione"},
    {Field::kind,
     "type,category,kind,signing as,i am signing as,signatory type,signup type,type of signatory,"
     "tipo,categoria,type de signataire,categorie,art,kategorie,soort,organisation or individual,"
     "organization or individual"},
    {Field::convener,
     "convener,convenor,conveners,convenors,is convener,convening organisation,"
     "convening organization,lead,lead organisation,lead organization,lead org,lead signatory,"
     "leading organisation,leading organization,initiator,initiators,organiser,organizer,"
     "co convener,convocante,convocantes,organizacion convocante,impulsora,promotora,promotor,"
     "initiateur,initiatrice,organisation initiatrice,organisatrice,initiatorin,initiative,"
     "initiierende organisation,federfuhrend,convocatoria,organizacao promotora,promotore,"
     "organizzazione promotrice,capofila,initiatiefnemer,trekker"},
    {Field::note, "printed note,footnote"},
    {Field::email,
     "email,e mail,mail,emails,email address,e mail address,email adress,contact email,"
     "correo,correo electronico,direccion de correo electronico,courriel,mel,adresse mail,"
     "adresse e mail,adresse email,adresse courriel,adresse electronique,e mail adresse,"
     "mailadresse,emailadresse,endereco de e mail,indirizzo email,indirizzo e mail,"
     "posta elettronica,e mailadres,emailadres,nome de usuario,username,nom d utilisateur,"
     "nombre de usuario,nutzername,nome utente,gebruikersnaam"},
    {Field::private_data,
     "timestamp,time stamp,time,horodateur,horodatage,marca temporal,zeitstempel,"
     "carimbo de data hora,informazioni cronologiche,tijdstempel,created,created at,created time,"
     "created on,creation date,date created,date added,submitted,submitted at,submitted on,"
     "submission time,submission date,date submitted,submit date,submit date utc,entry date,"
     "start date,start date utc,start time,completion time,last modified,last modified time,"
     "modified,updated at,datestamp,ip,ip address,user ip,remote ip,network id,user agent,"
     "phone,telephone,mobile,cell,tel,gsm,fax,handy,whatsapp,address,adress,adresse,anschrift,"
     "direccion,domicilio,endereco,morada,indirizzo,adres,woonadres,plz,cap,cep,zip,postcode,"
     "latitude,longitude,geolocation,birthday,date of birth,signature"},
    // the first words of other languages: pl cs hu sv da nb fi ro ca ru uk el tr
    {Field::organization,
     "organizacja,nazwa organizacji,organizace,nazev organizace,szervezet,szervezet neve,"
     "organisationens namn,organisationsnavn,organisasjon,organisasjonens navn,organisaatio,"
     "jarjesto,yhdistys,organizatie,numele organizatiei,denumirea organizatiei,organitzacio,"
     "entitat,nom de l entitat,nom de l organitzacio,организация,название организации,"
     "организация название,організація,назва організації,οργανωση,ονομα οργανωσης,kurum,kurulus,"
     "kurum adi,kurulus adi,dernek,signatariusz"},
    {Field::name, "nazwa,nazev,nev,namn,navn,nimi,denumire,название,назва,имя,ονομα,isim"},
    {Field::person,
     "imie i nazwisko,jmeno a prijmeni,teljes nev,fullstandigt namn,fulde navn,fullt navn,"
     "koko nimi,nume si prenume,nom i cognoms,фио,имя и фамилия,піб,ім я та прізвище,"
     "ονοματεπωνυμο,ad soyad,adi soyadi"},
    {Field::title, "stanowisko,funkcja,funkce,pozice,beosztas,befattning,stilling,tehtava,functia,"
                   "carrec,должность,посада,θεση,unvan,gorev"},
    {Field::location, "kraj,panstwo,zeme,orszag,maa,tara,страна,країна,χωρα,ulke"},
    {Field::status, "stav,allapot,tila,stare,estat,статус,durum,κατασταση"},
    {Field::consent, "zgoda,zgoda na publikacje,souhlas,hozzajarulas,samtycke,samtykke,suostumus,"
                     "acord,consentiment,согласие,згода,συγκαταθεση,onay"},
    {Field::email,
     "adres e mail,adres email,e mailova adresa,e mail cim,email cim,emailcim,e postadress,epost,"
     "e post,e postadresse,mailadresse,sahkoposti,sahkopostiosoite,adresa de email,adresa de e "
     "mail,adreca electronica,correu electronic,электронная почта,адрес электронной почты,эл "
     "почта,почта,електронна пошта,адреса електронної пошти,ηλεκτρονικη διευθυνση,e posta,eposta,"
     "e posta adresi"},
    {Field::private_data,
     "numer telefonu,telefonni cislo,telefonszam,telefonnummer,puhelin,puhelinnumero,"
     "numar de telefon,телефон,τηλεφωνο,telefon numarasi,sygnatura czasowa,casove razitko,"
     "idobelyeg,tidsstampel,tidsstempel,aikaleima,marcaj de timp,marcaj temporal,marca de temps,"
     "отметка времени,позначка часу,χρονικη σημανση,zaman damgasi,adresa,adress,cim,osoite,"
     "адрес,адреса,διευθυνση,adres"},
};

/// Looked for in this order within a longer heading; the first two leave no doubt.
inline constexpr Words words_within[] = {
    {Field::consent,
     "may we publish,may we list,may we include,may we use,may we name,may we add,can we publish,"
     "can we list,can we include,can we use,can we name,can we add,do you agree,do you consent,"
     "i agree,we agree,i consent,we consent,durfen wir,pouvons nous,podemos publicar,podemos "
     "listar,"
     "possiamo pubblicare,mogen wij,mogen we"},
    {Field::organization,
     "name of your organisation,name of your organization,name of the organisation,"
     "name of the organization,name of organisation,name of organization,organisation name,"
     "organization name,org name,organisation s name,organization s name,"
     "name of organisation or individual,how should your organisation,how should your organization,"
     "nombre de la organizacion,nombre de su organizacion,nombre de tu organizacion,"
     "nom de l organisation,nom de votre organisation,nom de votre association,"
     "nom de l association,name der organisation,name ihrer organisation,name eurer organisation,"
     "name deiner organisation,nome da organizacao,nome da sua organizacao,"
     "nome dell organizzazione,nome della vostra organizzazione,nome della tua organizzazione,"
     "naam van de organisatie,naam van uw organisatie,naam van je organisatie"},
    {Field::withheld,
     "do not publish,don t publish,do not list,don t list,do not share,keep private,anonymous,"
     "anonymously,remain anonymous,keep my name private,no publicar,ne pas publier,"
     "nicht veroffentlichen,nao publicar,non pubblicare,niet publiceren,anonym,anonimo"},
    {Field::ignored,
     "newsletter,updates,mailing list,subscribe,subscription,opt in,stay informed,stay in touch,"
     "volunteer,receive,boletin,novedades,recibir,infolettre,recevoir,rundbrief,abonnieren,"
     "boletim,receber,ricevere,nieuwsbrief,ontvangen,comment,comments,why,message,mensaje,"
     "commentaire,kommentar,nachricht,website,web site,homepage,url,link,twitter,facebook,"
     "instagram,logo,social media,utm,referrer,source code,tags,tag list,sitio web,site web,"
     "site internet,webseite,sito web,size,number of members,how many,members"},
    {Field::consent,
     "consent,consents,consenting,agree,agrees,permission,may we publish,may we list,may we "
     "include,may we use,may we name,may we add,can we publish,can we list,can we include,can we "
     "use,can we name,can we add,ok to,okay to,publicly,"
     "be published,to publish,be listed,to list,list my,list our,list your,make public,"
     "authorise,authorize,i accept,we accept,privacy policy,gdpr,"
     "consentimiento,autorizo,autoriza,autorizamos,acepto,aceptamos,de acuerdo,se publique,"
     "podemos publicar,hacer publico,"
     "consentement,j accepte,nous acceptons,autorise,autorisez,d accord,publie,publier,publique,"
     "einverstanden,zustimmung,einwilligung,stimme zu,stimmen zu,veroffentlich*,"
     "consentimento,concordo,concorda,aceito,aceitamos,pode ser publicado,"
     "consenso,acconsento,acconsentite,autorizzo,accetto,pubblicat*,pubblicare,"
     "toestemming,akkoord,publiceren,gepubliceerd,openbaar,rgpd,dsgvo,avg"},
    {Field::email,
     "email,e mail,emails,e mails,correo,courriel,mail,posta elettronica,emailadres,e mailadres,"
     "mailadresse,e mailadresse"},
    {Field::private_data,
     "phone*,telephone*,mobile,cell,cellphone,telefon*,telefoon*,portable,celular,movil,cellulare,"
     "mobil*,whatsapp,handynummer,fax,ip address,ip adresse,adresse ip,direccion ip,indirizzo ip,"
     "address*,street,postal,postcode,zip*,adresse,strasse,anschrift,postleitzahl,direccion,"
     "calle,codigo postal,domicilio,endereco,rua,indirizzo,adres,straat,code postal,mailing,"
     "timestamp,time stamp,date and time,fecha y hora,date et heure,datum und uhrzeit,"
     "data e hora,data e ora,datum en tijd,submitted,submission,birth,geburtsdatum,passport,"
     "id number,dni,latitude,longitude"},
    {Field::first_name, "first name,given name,prenom,vorname,voornaam"},
    {Field::last_name,
     "last name,family name,surname,apellidos,nom de famille,nachname,cognome,sobrenome,"
     "achternaam"},
    {Field::signed_at, "date signed,signed at,signed on,signature date,date of signature,"
                       "fecha de firma,date de signature,data da assinatura,data della firma"},
    {Field::sort_as, "sort as,sort under,file under,filed as"},
    {Field::language, "preferred language,language,idioma,langue,sprache,lingua,taal"},
    {Field::acronym, "acronym,abbreviation,acronyme,sigle,sigla,abkurzung,afkorting"},
    {Field::title,
     "job title,your title,your role,your position,role in,position in,role at,position at,"
     "title at,title in,cargo,fonction,funktion,funcao,ruolo,functie,title,position"},
    {Field::person,
     "your name,your full name,full name,name of the person,name of person,contact person,"
     "name of representative,name of the representative,name of signatory,name of the signatory,"
     "name of signer,representative s name,signatory s name,representative,su nombre,tu nombre,"
     "nombre completo,nombre y apellidos,nombre del representante,persona de contacto,"
     "votre nom,nom et prenom,prenom et nom,nom du representant,nom du signataire,ihr name,"
     "vor und nachname,ansprechpartner*,seu nome,nome completo,nome do representante,"
     "nome e cognome,il tuo nome,uw naam,je naam,volledige naam,contactpersoon"},
    {Field::kind, "type,category,kind,signing as,individual or,or individual,as an individual,"
                  "tipo de,type de,art der,soort"},
    {Field::location,
     "country,countries,location,city,town,state,province,based in,where is,headquarter*,"
     "nationality,pais,ciudad,pays,ville,land,stadt,sitz,cidade,paese,citta,woonplaats,stad,"
     "county,region"},
    {Field::ignored, "id,reference,registration,description,mission,budget,year founded"},
    {Field::status, "status,statut"},
    {Field::organization,
     "organisation,organization,organisations,organizations,org,institution,association,company,"
     "affiliation,employer,group name,name of group,name of the group,ngo,entity,signatory,"
     "organizacion,entidad,institucion,asociacion,colectivo,organisme,structure,verein,verband,"
     "einrichtung,unternehmen,organizacao,entidade,instituicao,associacao,organizzazione,"
     "associazione,ente,istituzione,organisatie,instelling,vereniging,stichting"},
    {Field::name, "name,nom,nombre,nome,naam"},
};

// Of questions that are answered with yes or no.
inline constexpr std::string_view publishing_words =
    "publish*,publicly,public,listed,list your,list our,list my,list us,list you,to list,we list,"
    "name you,name your,named,display*,appear*,disclos*,include your,"
    "publica*,publiqu*,public*,divulg*,aparec*,figur*,nombrar*,incluir,"
    "publie*,mention*,appara*,citer,nommer,veroffentlich*,nennen,genannt,nennung,aufgefuhrt,"
    "auffuhren,offentlich*,mencion*,pubblic*,menzion*,inserir*,compai*,"
    "gepubliceerd,publiceren,publicatie,vermeld*,openbaar,noemen,genoemd";
inline constexpr std::string_view agreeing_words =
    "consent*,agree*,permission,permit*,allow*,authori*,approv*,accept*,autoriz*,acept*,"
    "consient*,acuerdo,permit*,podemos,permis*,autoris*,accord,pouvons,consen*,zustimm*,stimm*,"
    "einverstanden,einwillig*,erlaub*,durfen wir,concord*,aceit*,acconsent*,accett*,possiamo,"
    "toestemming,akkoord,mogen we,mogen wij,gdpr,rgpd,dsgvo,avg";
inline constexpr std::string_view newsletter_words =
    "newsletter,updates,mailing list,subscrib*,informed,in touch,volunteer,receive,boletin,"
    "novedades,recibir,infolettre,recevoir,rundbrief,abonn*,erhalten,boletim,receber,ricevere,"
    "nieuwsbrief,ontvangen,contact,contacted,email*,e mail*,sms,phone,donation*";

} // namespace presskit::signatories
