/**
 * Words that tell languages apart: the most frequent ones of each, and the everyday words of short
 * reviews, without those that English texts hold too. A word may stand in several lists. Written for this
 * project; "hi" is Hindi in Latin letters.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  // Frequent enough that English sentences hold one, and found in none of the lists below.
  en: `the and to of is was it this that with for my you your they their them have has had are were
    be been not but very at by from what when which who we our us she her his him its if would
    could should will just there then than too did does didnt dont doesnt wasnt isnt cant wont im
    ive it's i'm i've good great nice bad worst best love like get got go went about after again
    all also always any back because before being even ever every first how into know made make
    much never new now one only other out people really some still such thank thanks these thing
    think those time two up use want way well while work works worked why more most over own same
    here where as can easy excellent amazing awesome terrible horrible help food place buy bought
    car driver day year old please bit lot fast slow staff customer experience`,
  es: `que el los las una por del está esta este pero muy más para con como sus lo se todo todos hay
    nada nunca siempre porque cuando también tambien fue tiene tienen tengo hace hacer hacen bien
    bueno buena buenos buenas buen malo mala malos malas excelente servicio gracias mejor peor
    gusta encanta recomiendo día días años soy estoy están estaba sin sobre entre donde nos les
    ese eso esa aquí ahora así tan muchas mucho muchos mucha poco hola comida aplicación
    aplicacion atención rápido rapido perfecto fácil facil la de en un es su al mi le te si gente
    trabajo quiero puede pueden ni hasta desde cada llegó llego pésimo pesimo vez dinero nadie
    ustedes usted funciona sirve llega pedido pedidos tarde conductores viaje precio precios y é
    hora horas llegaron estafa recomendado lento lenta sirven llamar respuesta compra producto
    usar hecho ver hemos fueron había cómo qué eran cliente clientes trato habitación limpio sucio
    caro barato amable amables pagar cobraron dije dijeron cancelaron conductora ayuda`,
  fr: `le la les des du de un une et est en que qui ne pas je tu il elle nous vous ils pour dans par
    sur avec ce cette ces mais très tres bien bon bonne mauvais mauvaise merci tout tous toute
    c'est j'ai n'ai n'est qu'il qu'on d'un d'une s'est l'ai m'a c'était suis sont était etait être
    etre avoir fait faire même aussi comme rien jamais toujours trop peu beaucoup sans quand parce
    leur leurs mon votre vos notre nos ses au aux été déçu cher chez ça ca cela fois encore dès
    deux avons avez ont aucun aucune lors livraison accueil rapide génial parfait bonjour où si se
    personne l'application j'adore j'aime d'accord quel quelle vraiment déjà depuis marche arnaque
    commande chauffeur fonctionne excellente produit prix temps à reçu reçue jours heure heures
    produits déçue géniale appli sympa agréable propre chère avis prendre téléphone facilement
    souriant problème problèmes attente commandé livré équipe conseille attendre retard`,
  de: `der das und ist nicht ich ein eine einen einem einer zu mit auf für von sich den dem auch sie
    wir ihr aber sehr gut gute guter nur noch bei nach aus wenn oder haben habe wird werden kann
    immer mehr schon dass daß mir mich keine kein über alles danke leider schlecht schlechter
    schnell nie wieder zum zur als durch einfach toll freundlich ganz dann jetzt diese dieser
    dieses mein meine uns euch doch gar es wurde waren hatte sind bin bis unter beim vom zwei mal
    gerne nichts etwas wie zufrieden besser beste essen hab des um bitte seit weil ohne vor fahrer
    einwandfrei perfekt geld zeit geht funktioniert unfreundlich freundliche freundlicher stunden
    lieferung bestellt bestellung preis leistung zimmer sauber kundenservice empfehlen
    empfehlenswert unverschämt angekommen gekommen katastrophe probleme angebot jahren jahre
    gewartet anruf schöne schön leckeres lecker günstig teuer freundlichen`,
  it: `il lo gli di che con sono del della dei delle nel nella da al alla anche più questo questa
    molto bene buono buona ottimo ottima grazie servizio sempre mai tutto tutti io mi ci si hanno
    stato stata essere fatto perché perche quando senza dopo così cosi bello bella brutto pessimo
    pessima gentile gentili consiglio dal sul sulla c'è un una la le quella quello ancora poi
    nulla niente veramente davvero tempo prima loro mio mia cosa anni giorni dell'ordine l'ho
    dell'app assolutamente soldi ottimi funziona perfetto consigliato prodotto prezzo è ore ora
    ordine ordinato consegna arrivato arrivata siamo stati facile usare sporca pulita pulito
    attesa clienti assistenza caro cara esperienza torneremo truffa deluso delusa comodo comoda
    aspettato problemi quindi`,
  pt: `os um uma da dos das na nos nas que não nao para por mas mais muito muita está são foi tem ter
    bom boa ótimo otimo ótima péssimo pessimo obrigado obrigada eu você voce vocês ele ela isso
    este esta pelo pela também tambem já bem melhor pior sempre nunca quando como sem só até
    aplicativo atendimento gostei adorei recomendo excelente minha meu seu sua ao tudo nada de se
    ser fazer ainda agora hoje porque quem aqui foram estava nem gente rápido ruim ótimos entrega
    funciona produto preço motorista motoristas corrida é à hora horas dois duas dias viagem
    cobrança cobraram dinheiro cliente clientes ninguém demora comida ótimas quarto limpo
    facilidade usar consigo péssima caro lento rápida equipa equipe problema problemas chegou
    fiquei ficou tive amei`,
  nl: `het een van de ik niet dat zijn op voor maar te ook als aan bij om dan naar heb heeft wordt
    werd nog wel zeer goed goede slecht slechte geen meer uit deze dit hij zij ze wij mijn jij je
    jullie niets altijd nooit heel veel snel bedankt dank echt moet na waar hun hebben worden
    kunnen tot en dus omdat toch weer gewoon alles fijn prima erg steeds mij iets kan hier twee
    uur weken dagen klantenservice bestelling besteld geleverd levering vriendelijk vriendelijke
    lekker duur mooi mooie werkt personeel kamer schoon tevreden aanrader gewacht geld terug
    jammer makkelijk fantastisch winkel telefoon`,
  sv: `vill tillbaka och att det som är jag inte på för med ett av har om den du så var bra dålig dåligt tack från
    kan nu mycket bara mig sig alla när hade ingen inget aldrig alltid här efter också eller ut
    upp vid mer än snabb snabbt trevlig vara blev kommer ska skulle en vi de mitt inga fick måste
    hos får väldigt helt gör något två timmar dagar fungerar kundtjänst beställning beställde
    leverans maten gott trevligt trevliga dyrt billigt nöjd rekommenderar pengar svarar personalen
    hotellet rummet tyvärr bästa sämsta ringde väntade`,
  da: `og ikke det jeg på med til en et som den har du så var meget godt dårlig tak fra kan nu kun
    mig sig aldrig altid efter også eller hvis hvor hvad vi de mit blev være skal kommer noget
    ingen når hos dage virker kundeservice bestilling bestilte levering maden lækkert venlig
    venlige dyrt billigt tilfreds anbefale penge svarer personalet hotellet værelset desværre
    bedste dårligste ventede hurtig`,
  nb: `og ikke det jeg på med til en et av som den har du så var veldig mye godt bra dårlig takk fra
    kan nå kun meg seg aldri alltid etter også eller hvis hvor hva vi de mitt ble være skal kommer
    mer noe ingen når hos dager virker fungerer kundeservice bestilling bestilte levering maten
    hyggelig vennlig dyrt billig fornøyd anbefales penger svarer personalet hotellet rommet
    dessverre beste dårligste ventet rask`,
  fi: `ja ei se että hän oli en minä olen ole mutta kun niin kuin myös vain hyvä hyvää hyvin huono
    palvelu kiitos tosi todella erittäin kaikki mitä joka ovat olla sen tämä siitä nyt jos voi
    vielä aina koskaan ihan mukava nopea minun mulla sitä tai mun sä mä oon niitä ollut mikä tuo
    tää miten joo hei mitään sinä miksi paljon enää vaan eivät olisi tule pitää täällä kaksi
    tuntia päivää toimii toimi asiakaspalvelu tilaus tilasin toimitus ruoka ystävällinen siisti
    kallis halpa tyytyväinen suosittelen rahat vastaa henkilökunta hotelli huone ikävä paras
    huonoin odotin olin olimme saa saatu oikein kyllä mikään`,
  pl: `nie się jest na że jak tak ale co po za od dla bardzo dobry dobra dobrze polecam dziękuję już
    są był była tylko może tego przez przy czy mnie wszystko zawsze nigdy obsługa szybko jestem
    mam kiedy mi być tym ze sie ich gdy dwie godziny dni działa zamówienie zamówiłem dostawa
    jedzenie miły miła czysto drogo tanio zadowolony zadowolona pieniądze odpowiada pokój niestety
    najlepsza najgorsza czekałem świetna świetny ładny`,
  cs: `je se na že ale jako není jsem byl byla bylo velmi dobrý dobře jen tak co za od po při už jak
    když nebo ještě vše moc děkuji děkuju nikdy vždy jsou ve si tím který která má dvě hodiny dní
    funguje objednávka objednal jídlo milý čisté drahé levné spokojený spokojená doporučuji peníze
    bohužel nejlepší nejhorší čekal skvělý skvělá obsluha`,
  tr: `ve bir bu çok için ile ama değil var yok iyi kötü güzel teşekkürler ben gibi kadar daha hiç ne
    mi olarak olan sonra bana hizmet sadece hızlı harika de da berbat tavsiye iki saat gün
    çalışmıyor sipariş yemek temiz pahalı ucuz memnun ederim para param kimse maalesef bekledim
    personel uygulama kaldım geldi etmiyorum`,
  id: `yang dan di tidak ini itu untuk dengan saya ada dari bagus sangat tapi nya bisa aja banget
    aplikasi mantap baik terima kasih cepat jelek sudah akan juga lebih gak ga nggak karena kami
    pada udah oke anda dua hari pesanan makanan ramah mahal murah puas uang sampai sopir pelayanan
    buruk pengiriman lama sekali lagi belum`,
  hi: `hai nahi bahut bohot accha acha achha ka ki ke mein aur kya yeh bhi kar raha rahe bekar koi
    bilkul nhi hain karo kuch yaar liye wala hua paisa paise mera meri nahin karta karte karna
    liya diya gaya bolo kyun kyu gaadi apna hota sahi galat mujhe tum aap isme`,
  ro: `și nu este că pentru din mai foarte bun bună sunt cu la de un fost dar în pe mulțumesc
    servicii toate recomand cel ca si sa două ore zile comanda livrare mâncarea curat scump
    mulțumit mulțumită bani serviciul serviciu buna`,
  hu: `az és nem hogy egy van nagyon jó ez meg csak de volt már még vagy köszönöm rossz minden
    szolgáltatás soha mindig nekem el én két óra működik rendelés szállítás étel kedves tiszta
    drága olcsó elégedett ajánlom pénz sajnos legjobb kiszolgálás gyors`,
}
