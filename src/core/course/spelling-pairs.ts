/** American spellings and their British forms, a group for each set of endings that may follow. */
export const spellingPairs = [
  {
    endings: /^(?:e|es|ed|er|ers|ing|ings|ation|ations|ational|able)$/,
    pairs: `organiz organis, reorganiz reorganis, recogniz recognis, emphasiz emphasis,
      prioritiz prioritis, realiz realis, optimiz optimis, minimiz minimis, maximiz maximis,
      summariz summaris, criticiz criticis, apologiz apologis, specializ specialis,
      generaliz generalis, centraliz centralis, decentraliz decentralis, standardiz standardis,
      stabiliz stabilis, mobiliz mobilis, utiliz utilis, categoriz categoris,
      characteriz characteris, customiz customis, energiz energis, finaliz finalis,
      formaliz formalis, harmoniz harmonis, idealiz idealis, individualiz individualis,
      internaliz internalis, legaliz legalis, memoriz memoris, moderniz modernis,
      nationaliz nationalis, neutraliz neutralis, normaliz normalis, penaliz penalis,
      personaliz personalis, polariz polaris, populariz popularis,
      professionaliz professionalis, publiciz publicis, randomiz randomis,
      rationaliz rationalis, revolutioniz revolutionis, romanticiz romanticis,
      scrutiniz scrutinis, socializ socialis, subsidiz subsidis, symboliz symbolis,
      sympathiz sympathis, synchroniz synchronis, theoriz theoris, visualiz visualis,
      analyz analys, paralyz paralys, catalyz catalys`,
  },
  {
    endings: /^(?:|s|ed|er|ers|ing|able|ably|ful|less|al|ally|ite|ites|ly|hood|hoods)$/,
    pairs: `behavior behaviour, color colour, favor favour, honor honour, humor humour,
      labor labour, neighbor neighbour, rumor rumour, vigor vigour, endeavor endeavour,
      harbor harbour, armor armour, candor candour, clamor clamour, demeanor demeanour,
      flavor flavour, glamor glamour, odor odour, parlor parlour, rigor rigour, savior saviour,
      splendor splendour, tumor tumour, valor valour, vapor vapour, succor succour,
      skeptic sceptic, pediatric paediatric, anesthetic anaesthetic`,
  },
  {
    endings: /^s?$/,
    pairs: `center centre, theater theatre, liter litre, kilometer kilometre, fiber fibre,
      caliber calibre, specter spectre, defense defence, offense offence, pretense pretence,
      maneuver manoeuvre, counselor counsellor,
      traveler traveller, modeler modeller, program programme, catalog catalogue,
      dialog dialogue, analog analogue, judgment judgement, acknowledgment acknowledgement,
      fulfill fulfil, fulfillment fulfilment, enroll enrol, enrollment enrolment,
      installment instalment, plow plough, mold mould, artifact artefact, pajama pyjama`,
  },
  {
    endings: /^$/,
    pairs: `centered centred, centering centring, canceled cancelled, canceling cancelling,
      dialed dialled, dialing dialling, fueled fuelled, fueling fuelling, labeled labelled,
      labeling labelling, leveled levelled, leveling levelling, modeled modelled,
      modeling modelling, signaled signalled, signaling signalling, traveled travelled,
      traveling travelling, totaled totalled, quarreled quarrelled, channeled channelled,
      equaled equalled, rivaled rivalled, jewelry jewellery, skillful skilful, willful wilful,
      gray grey, somber sombre, luster lustre, aging ageing, toward towards,
      afterward afterwards, gotten got, math maths, cozy cosy, likable likeable,
      sizable sizeable, percent per\u00a0cent, aluminum aluminium`,
  },
].map(({ endings, pairs }) => ({ endings, pairs: readPairs(pairs) }))

function readPairs(list: string): { american: string; british: string }[] {
  return list.split(/,\s+/).map((pair) => {
    const [american = '', british = ''] = pair.split(' ')
    return { american, british }
  })
}
